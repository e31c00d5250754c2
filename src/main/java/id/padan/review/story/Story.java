package id.padan.review.story;

import java.util.List;

/**
 * A row's story, ready to be shown.
 *
 * @param title who was submitted
 * @param subtitle which run tells it
 * @param sections its parts in their order
 */
public record Story(String title, String subtitle, List<Section> sections) {

    /** Keeps the sections unmodifiable. */
    public Story {
        sections = List.copyOf(sections);
    }

    /**
     * A part of the story.
     *
     * @param heading what it is about
     * @param lines a sentence or two each; at least one
     */
    public record Section(String heading, List<String> lines) {

        /** Keeps the lines unmodifiable. */
        public Section {
            lines = List.copyOf(lines);
        }
    }
}
