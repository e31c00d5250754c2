/**
 * What is held of people outside the database, and how it goes when its time is over. In: a job and its workspace. Out: the places
 * where personal data lies, which of them are past their time, and in which files a person is.
 *
 * <p>Begin with {@link id.padan.privacy.Places}, which knows all of them: what writes personal data anywhere else has to be found
 * there, too. {@link id.padan.privacy.Purge} removes what is past its time. {@link id.padan.privacy.FileSearch} finds a NIK in
 * files.
 */
@NullMarked
package id.padan.privacy;

import org.jspecify.annotations.NullMarked;
