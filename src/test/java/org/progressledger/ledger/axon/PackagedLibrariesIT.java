package org.progressledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;

/** What the packaged application brings along; the test class path is another, because Axon's suites need XStream. */
class PackagedLibrariesIT {

    private static final Path APPLICATION = Path.of("target", "progress-ledger.jar");

    @Test
    void no_library_of_the_application_holds_xstream() throws IOException {
        List<String> libraries = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        try (JarFile application = new JarFile(APPLICATION.toFile())) {
            for (JarEntry entry : application.stream().toList()) {
                if (entry.getName().endsWith(".jar")) {
                    libraries.add(entry.getName());
                    try (InputStream library = application.getInputStream(entry)) {
                        classes.addAll(classes(library));
                    }
                }
            }
        }

        assertThat(libraries).anyMatch(library -> library.contains("axon-messaging"));
        assertThat(classes).contains("org/axonframework/serialization/jackson3/Jackson3Serializer.class");
        assertThat(classes).noneMatch(name -> name.startsWith("com/thoughtworks/xstream/"));
    }

    private static List<String> classes(InputStream library) throws IOException {
        List<String> classes = new ArrayList<>();
        JarInputStream entries = new JarInputStream(library);
        for (JarEntry entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
            classes.add(entry.getName());
        }
        return classes;
    }
}
