package org.progressledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    /** Sends JSON as a program of an account, which is {@link #basic}. */
    public HttpResponse<String> post(String path, String json, String account) {
        return send("POST", path, json, "Authorization", account, "Content-Type", "application/json");
    }

    /** What an account is answered, which must be 200 and JSON. */
    public JsonNode json(String path, String account) {
        return accepted(get(path, "Authorization", account));
    }

    /** Sends JSON that must be recorded; answers the position of what was recorded last. */
    public long recorded(String path, String json, String account) {
        return accepted(post(path, json, account)).get("position").asLong();
    }

    /** The JSON of an answer that must be 200. */
    public static JsonNode accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().uri() + " " + answer.body())
                .isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Logs in through the form, as a browser. */
    public HttpResponse<String> logIn(String name, String password) {
        return submit("/login", "/login", Map.of("username", name, "password", password));
    }

    /** Fills in the form of a page and sends it, with the token that the page has. */
    public HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token(get(page, "Accept", "text/html").body()));
        return submit(path, urlEncoded(all));
    }

    /** @param fields encoded as a browser does */
    public HttpResponse<String> submit(String path, String fields) {
        return send("POST", path, fields, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
    }

    public static String urlEncoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The token against forged requests that a page with a form has. */
    public static String token(String page) {
        Matcher token = CSRF_TOKEN.matcher(page);
        assertThat(token.find())
                .as("a token against forged requests in %s", page)
                .isTrue();
        return token.group(1);
    }

    public static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
