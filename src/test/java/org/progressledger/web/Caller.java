package org.progressledger.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls an application over HTTP as a program or a browser does; follows no redirect by itself and keeps cookies. */
public final class Caller {

    private static final Pattern CSRF_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String root;
    private final HttpClient client;

    public Caller(int port) {
        this.root = "http://localhost:" + port;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** The bytes of a file as an account is given it. */
    public byte[] file(String path, String account) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(root + path))
                                    .header("Authorization", account)
                                    .header("Accept-Language", "vi")
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failure) {
            throw new AssertionError(path + " was not answered", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interruption);
        }
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(method + " " + path + " was not answered", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interruption);
        }
    }

    /** Logs in through the form, as a browser. */
    public HttpResponse<String> logIn(String name, String password) {
        Matcher token = CSRF_TOKEN.matcher(get("/login", "Accept", "text/html").body());
        if (!token.find()) {
            throw new AssertionError("The login form has no token against forged requests");
        }
        return send(
                "POST",
                "/login",
                "username=" + name + "&password=" + password + "&_csrf=" + token.group(1),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
    }

    public static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
