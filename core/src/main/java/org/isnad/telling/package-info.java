/**
 * Stories told: what is new in each development, what happened where to whom and with what outcome, what contradicts what, what a
 * story is about, how fast it grows, what is similar. {@link org.isnad.telling.NoteTaker} notes of each article what that needs,
 * {@link org.isnad.telling.Teller} tells. Every part rests on a place in an article.
 */
@NullMarked
package org.isnad.telling;

import org.jspecify.annotations.NullMarked;
