/** Figures as shapes with coordinates; the templates draw them. Pure functions of counts and days. */
@NullMarked
package org.isnad.web.chart;

import org.jspecify.annotations.NullMarked;
