package io.github.cmerules.cli.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A page in headless Chromium, by its DevTools protocol. */
final class Browser implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/.*");
    private static final int PATIENCE_IN_SECONDS = 60;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private int calls;

    Browser(Path profile) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "chromium",
                "--headless",
                "--disable-gpu",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile.toAbsolutePath(),
                "about:blank"));
        if (System.getProperty("user.name").equals("root")) {
            // Chromium has no sandbox for root, and refuses to start with one.
            command.add(1, "--no-sandbox");
        }
        process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        HttpClient client = HttpClient.newHttpClient();
        URI targets = URI.create("http://" + address(process) + "/json/list");
        JsonNode pages = MAPPER.readTree(
                client.send(HttpRequest.newBuilder(targets).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        URI page = null;
        for (JsonNode target : pages) {
            if (target.get("type").asString().equals("page")) {
                page = URI.create(target.get("webSocketDebuggerUrl").asString());
            }
        }
        socket = client.newWebSocketBuilder()
                .buildAsync(page, new Listener(messages::add))
                .get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        call("Page.enable", parameters -> {});
    }

    private static String address(Process process) throws IOException {
        BufferedReader errors =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.matches()) {
                Thread rest = new Thread(() -> errors.lines().forEach(ignored -> {}));
                rest.setDaemon(true);
                rest.start();
                return listening.group(1);
            }
        }
        throw new IOException("Chromium did not start");
    }

    /** Opens a page as it looks on a screen. */
    void open(Path file, int width, int height, boolean phone, boolean dark) throws Exception {
        call("Emulation.setDeviceMetricsOverride", parameters -> {
            parameters.put("width", width);
            parameters.put("height", height);
            parameters.put("deviceScaleFactor", 1);
            parameters.put("mobile", phone);
        });
        call("Emulation.setEmulatedMedia", parameters -> {
            ObjectNode scheme = parameters.putArray("features").addObject();
            scheme.put("name", "prefers-color-scheme");
            scheme.put("value", dark ? "dark" : "light");
        });
        messages.clear();
        call("Page.navigate", parameters -> parameters.put("url", file.toUri().toString()));
        JsonNode message = next();
        while (!message.path("method").asString("").equals("Page.loadEventFired")) {
            message = next();
        }
    }

    /** {@return what a JavaScript expression comes to; a promise is waited for} */
    JsonNode evaluate(String expression) throws Exception {
        JsonNode result = call("Runtime.evaluate", parameters -> {
            parameters.put("expression", expression);
            parameters.put("awaitPromise", true);
            parameters.put("returnByValue", true);
        });
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.get("exceptionDetails").toString());
        }
        return result.get("result").path("value");
    }

    /** {@return a picture of the whole page, as PNG} */
    byte[] picture() throws Exception {
        JsonNode size = call("Page.getLayoutMetrics", parameters -> {}).get("cssContentSize");
        return call("Page.captureScreenshot", parameters -> {
                    parameters.put("captureBeyondViewport", true);
                    ObjectNode clip = parameters.putObject("clip");
                    clip.put("x", 0);
                    clip.put("y", 0);
                    clip.put("width", size.get("width").asDouble());
                    clip.put("height", size.get("height").asDouble());
                    clip.put("scale", 1);
                })
                .get("data")
                .binaryValue();
    }

    /** {@return the page as it is printed, as PDF} */
    byte[] printed() throws Exception {
        return call("Page.printToPDF", parameters -> parameters.put("preferCSSPageSize", true))
                .get("data")
                .binaryValue();
    }

    private JsonNode call(String method, Consumer<ObjectNode> parameters) throws Exception {
        int id = ++calls;
        ObjectNode message = MAPPER.createObjectNode().put("id", id).put("method", method);
        parameters.accept(message.putObject("params"));
        socket.sendText(message.toString(), true).get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        List<JsonNode> others = new ArrayList<>();
        JsonNode answer = next();
        while (answer.path("id").asInt(0) != id) {
            others.add(answer);
            answer = next();
        }
        messages.addAll(others);
        if (answer.has("error")) {
            throw new IllegalStateException(method + ": " + answer.get("error"));
        }
        return answer.get("result");
    }

    private JsonNode next() throws InterruptedException {
        JsonNode message = messages.poll(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new IllegalStateException("Chromium does not answer");
        }
        return message;
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit().orTimeout(PATIENCE_IN_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Puts the parts of messages together. */
    private static final class Listener implements WebSocket.Listener {

        private final Consumer<JsonNode> messages;
        private final StringBuilder text = new StringBuilder();

        Listener(Consumer<JsonNode> messages) {
            this.messages = messages;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                messages.accept(MAPPER.readTree(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
