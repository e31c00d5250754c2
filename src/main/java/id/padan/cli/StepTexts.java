package id.padan.cli;

import id.padan.message.Messages;
import id.padan.registry.RegistryProblem;
import java.time.Duration;

/** How steps, and how long they take, are put in words. */
record StepTexts(Messages messages) {

    /** {@return the step's name for people; a step without one is called by its own} */
    String name(String step) {
        String key = "step." + step;
        return messages.has(key) ? messages.text(key) : step;
    }

    String warning(RegistryProblem warning) {
        return messages.text("run.warning", warning.text(messages.language()));
    }

    String underWay(String step, long done, long expected) {
        return expected < 0
                ? messages.text("progress.done", name(step), done)
                : messages.text("progress.done_of", name(step), done, expected);
    }

    String finished(String step, long read, long written, Duration took) {
        return messages.text("progress.finished", name(step), read, written, duration(took));
    }

    /** {@return a duration in the unit that a person would choose} */
    String duration(Duration duration) {
        if (duration.toMinutes() < 1) {
            return messages.text("duration.seconds", duration.toMillis() / 1000.0);
        }
        return duration.toHours() < 1
                ? messages.text("duration.minutes", duration.toMinutes(), duration.toSecondsPart())
                : messages.text("duration.hours", duration.toHours(), duration.toMinutesPart());
    }
}
