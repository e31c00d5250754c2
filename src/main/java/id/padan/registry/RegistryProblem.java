package id.padan.registry;

import id.padan.message.Language;
import id.padan.message.Messages;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why an extract cannot be used.
 *
 * @param code what is wrong: the key of its text ({@code problem.CODE}) and of the advice ({@code advice.CODE}) in the
 *     messages of this package
 * @param file the file's name as {@link RegistryFile#name()} has it; empty if it is about none
 * @param details what the texts say besides, in the order of their placeholders from 1 on; never a NIK or a name
 */
public record RegistryProblem(RegistryProblemCode code, String file, List<String> details) {

    /** Keeps the details unmodifiable. */
    public RegistryProblem {
        details = List.copyOf(details);
    }

    RegistryProblem(RegistryProblemCode code, String file, String... details) {
        this(code, file, List.of(details));
    }

    /**
     * {@return what is wrong and what to do, in a line or two}
     *
     * @param language the reader's
     */
    public String text(Language language) {
        Messages messages = Messages.of(RegistryProblem.class, language);
        Object[] arguments = Stream.concat(Stream.of(file), details.stream()).toArray();
        return messages.text("problem." + code, arguments) + " " + messages.text("advice." + code, arguments);
    }
}
