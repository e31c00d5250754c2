/**
 * What those are told who were not there. In: how a run ended, and the sentences about it. Out: {@code failed/RUN/summary.json} in
 * the workspace for a run that did not come to its end; a command started or a mail sent, as {@code notify} of the job says, with
 * no whole NIK in it. Whatever goes wrong here never harms the run: it is only told. Begin with
 * {@link id.padan.notice.Notice} and {@link id.padan.notice.FailedRun}.
 */
@NullMarked
package id.padan.notice;

import org.jspecify.annotations.NullMarked;
