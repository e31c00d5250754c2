/**
 * What servers that run jobs by themselves understand: JUnit's XML, and the annotations of a GitHub workflow. In: findings. Out:
 * text. Begin reading at {@link id.padan.cli.ci.TestReport}; how a run is told so: {@link id.padan.cli.ci.RunFormat}.
 */
@NullMarked
package id.padan.cli.ci;

import org.jspecify.annotations.NullMarked;
