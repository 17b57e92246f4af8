package org.progressledger.audit.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Packs as their files by name, in order, to be looked into and to be changed. */
final class PackMaps {

    private PackMaps() {}

    static Map<String, byte[]> of(PackContent content) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        PackFiles.write(content, files::put);
        return files;
    }

    static Map<String, byte[]> read(Path zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : opened.stream().toList()) {
                files.put(entry.getName(), opened.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PackZip zip = new PackZip(bytes);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            zip.put(file.getKey(), file.getValue());
        }
        zip.finish();
        return bytes.toByteArray();
    }

    /** The same with a list of files that agrees with what is there now. */
    static Map<String, byte[]> listed(Map<String, byte[]> files) {
        PackSums sums = new PackSums();
        Map<String, byte[]> listed = new LinkedHashMap<>(files);
        listed.remove(PackFiles.SUMS);
        listed.forEach(sums::add);
        listed.put(PackFiles.SUMS, sums.bytes());
        return listed;
    }
}
