/**
 * Who may read what the program writes: personal data is for the account that runs it, and for a group that the job names.
 * Begin with {@link id.padan.access.Access}. What is encrypted besides, {@link id.padan.access.Protection} tells. Where files may lie
 * ({@link id.padan.access.ClusterPaths}) and in which form ({@link id.padan.access.ParquetFiles}), if the program for clusters is
 * there. Which files a program has open, {@link id.padan.access.OfficeLock} tells. Knows nothing of what the files hold.
 */
@NullMarked
package id.padan.access;

import org.jspecify.annotations.NullMarked;
