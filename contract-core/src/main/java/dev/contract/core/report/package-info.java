/** What was judged, as people and build servers read it: JUnit XML, Markdown, annotations. */
@NullMarked
package dev.contract.core.report;

import org.jspecify.annotations.NullMarked;
