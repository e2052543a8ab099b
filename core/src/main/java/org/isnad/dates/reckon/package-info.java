/**
 * What date expressions mean ({@code Meaning}) and which stretch of time that is against a reference time ({@code Reckoner}).
 */
@NullMarked
package org.isnad.dates.reckon;

import org.jspecify.annotations.NullMarked;
