@NullMarked
package id.padan.cli;

import org.jspecify.annotations.NullMarked;
