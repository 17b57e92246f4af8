package org.progressledger.audit.evidence;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of a zip that somebody has handed in. */
final class ZippedFiles implements Closeable {

    /** A file of a pack is read as a whole. */
    private static final long LARGEST = 512L << 20;

    private final ZipFile zip;

    private ZippedFiles(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws FalsePackException if it is no zip */
    static ZippedFiles open(Path path) throws IOException {
        try {
            return new ZippedFiles(new ZipFile(path.toFile()));
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new FalsePackException("", "a zip", String.valueOf(damaged.getMessage()));
        }
    }

    /** @throws FalsePackException if there is no such file, or it cannot be one that this system has written */
    byte[] read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new FalsePackException(name, "a file", "nothing");
        }
        if (entry.getMethod() != ZipEntry.STORED || entry.getSize() < 0 || entry.getSize() > LARGEST) {
            throw new FalsePackException(
                    name, "a file that is not compressed, of at most %d bytes".formatted(LARGEST), entry.toString());
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return content.readAllBytes();
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new FalsePackException(name, "a file of a zip", String.valueOf(damaged.getMessage()));
        }
    }

    String text(String name) throws IOException {
        return new String(read(name), StandardCharsets.UTF_8);
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Names of the files in these folders. */
    SortedSet<String> in(String... folders) {
        SortedSet<String> names = new TreeSet<>();
        zip.stream().map(ZipEntry::getName).forEach(name -> {
            for (String folder : folders) {
                if (name.startsWith(folder)) {
                    names.add(name);
                }
            }
        });
        return names;
    }

    /** Names the file that is not the one in the list of files, also when more is wrong with it. */
    void requireListed() throws IOException {
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(read(PackFiles.SUMS)), StandardCharsets.UTF_8));
        Enumeration<? extends ZipEntry> files = zip.entries();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String listed = line.substring(Math.min(line.length(), line.indexOf("  ") + 2));
            String found = PackSums.line(listed, read(listed));
            if (!found.equals(line)) {
                throw new FalsePackException(listed, line, found);
            }
            requireNext(files, listed);
        }
        requireNext(files, PackFiles.SUMS);
        if (files.hasMoreElements()) {
            throw unlisted(files.nextElement().getName());
        }
    }

    private static void requireNext(Enumeration<? extends ZipEntry> files, String listed) {
        String name = files.hasMoreElements() ? files.nextElement().getName() : "";
        if (!name.equals(listed)) {
            throw unlisted(name);
        }
    }

    private static FalsePackException unlisted(String name) {
        return new FalsePackException(name, "no file that is not listed in its place", "one");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
