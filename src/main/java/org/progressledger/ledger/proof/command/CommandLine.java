package org.progressledger.ledger.proof.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands on a command line: words, and options as {@code --name=value} or {@code --name value}. An option may be
 * given more than once.
 */
public final class CommandLine {

    private static final String START = "--";

    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    /** Whether somebody only wants to read how the command is used. */
    public static boolean asksForHelp(List<String> arguments) {
        return arguments.contains("--help") || arguments.contains("-h");
    }

    /**
     * @param known names of the options, without the hyphens
     * @throws UsageException if an option is not known or has no value
     */
    public CommandLine(List<String> arguments, Set<String> known) {
        for (int place = 0; place < arguments.size(); place++) {
            String argument = arguments.get(place);
            if (!argument.startsWith(START)) {
                words.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = argument.substring(START.length(), equals < 0 ? argument.length() : equals);
            if (!known.contains(name)) {
                String all = known.stream().sorted().toList().toString();
                throw new UsageException(
                        "Không có tùy chọn --%s; có: %s".formatted(name, all),
                        "--%s is not an option here; there are: %s".formatted(name, all));
            }
            if (equals < 0 && ++place == arguments.size()) {
                throw new UsageException("--%s cần một giá trị".formatted(name), "--%s needs a value".formatted(name));
            }
            String value = equals < 0 ? arguments.get(place) : argument.substring(equals + 1);
            options.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
    }

    public List<String> words() {
        return List.copyOf(words);
    }

    /** All values of an option, in their order. */
    public List<String> all(String name) {
        return List.copyOf(options.getOrDefault(name, List.of()));
    }

    /** @throws UsageException if the option is given more than once */
    public Optional<String> one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw new UsageException(
                    "--%s được ghi nhiều lần".formatted(name), "--%s is given more than once".formatted(name));
        }
        return values.stream().findFirst();
    }

    /** @throws UsageException if the option is missing or given more than once */
    public String required(String name) {
        return one(name)
                .orElseThrow(() -> new UsageException("Thiếu --%s".formatted(name), "--%s is missing".formatted(name)));
    }

    public Optional<Path> path(String name) {
        return one(name).map(Path::of);
    }
}
