package id.padan.notice;

import id.padan.message.Mask;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of a run that ended. No whole NIK is in it, wherever it came from.
 *
 * @param job the job's name
 * @param status {@code completed}, {@code limit_exceeded}, {@code unchanged} or {@code failed}
 * @param exitCode the code with which {@code padan run} ends
 * @param subject what happened, in one line
 * @param lines the same in full, as the console says it
 * @param summary the file {@code summary.json}; null if none could be written
 * @param output the folder with the files; null if there is none
 */
public record Notice(
        String job,
        String status,
        int exitCode,
        String subject,
        List<String> lines,
        @Nullable Path summary,
        @Nullable Path output) {

    /** Hides NIK. */
    public Notice {
        subject = Mask.niks(subject).replaceAll("\\p{Cntrl}", " ");
        lines = lines.stream().map(Mask::niks).toList();
    }

    /** {@return whether the run did not come to a good end} */
    boolean isOfProblem() {
        return exitCode != 0;
    }

    /** {@return the text, each line ended by a line feed} */
    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** {@return what a command finds in its environment} */
    Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        variables.put("PADAN_JOB", job);
        variables.put("PADAN_STATUS", status);
        variables.put("PADAN_EXIT_CODE", Integer.toString(exitCode));
        variables.put("PADAN_SUBJECT", subject);
        variables.put("PADAN_SUMMARY", summary == null ? "" : summary.toString());
        variables.put("PADAN_OUTPUT", output == null ? "" : output.toString());
        return variables;
    }
}
