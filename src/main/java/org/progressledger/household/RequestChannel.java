package org.progressledger.household;

import org.progressledger.shared.Bilingual;

/** How the request of a household reached the commune. */
public enum RequestChannel implements Bilingual {
    IN_PERSON("nộp trực tiếp", "in person"),
    POST("qua bưu chính", "by post"),
    ONLINE("dịch vụ công trực tuyến", "online");

    private final String vietnamese;
    private final String english;

    RequestChannel(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    @Override
    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String english() {
        return english;
    }
}
