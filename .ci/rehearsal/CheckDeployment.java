import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Looks at a folder to which a release was deployed: is everything there that Maven Central asks for, and nothing else?
 *
 * <p>The arguments are the folder and the version.
 */
public final class CheckDeployment {

    private static final String GROUP = "io/github/cmerules";
    private static final String BOM = "cme-rules-bom";
    private static final Set<String> JARS =
            Set.of("cme-rules-core", "cme-rules-json", "cme-rules-massachusetts", "cme-rules-testkit");

    private final Path folder;
    private final String version;
    private final List<String> faults = new ArrayList<>();

    private CheckDeployment(Path folder, String version) {
        this.folder = folder.resolve(GROUP);
        this.version = version;
    }

    public static void main(String[] args) throws Exception {
        CheckDeployment check = new CheckDeployment(Path.of(args[0]), args[1]);
        check.run();
        check.faults.forEach(System.err::println);
        if (!check.faults.isEmpty()) {
            System.exit(1);
        }
        System.out.println("Complete: " + new TreeSet<>(check.artifacts()));
    }

    private void run() throws Exception {
        Set<String> expected = new TreeSet<>(JARS);
        expected.add(BOM);
        expect(artifacts().equals(expected), "deployed are " + artifacts() + ", expected " + expected);
        for (String artifact : expected) {
            files(artifact);
            metadata(artifact, pom(artifact));
        }
        for (String artifact : JARS) {
            jar(artifact);
            dependencies(artifact, pom(artifact));
        }
        bom(pom(BOM));
    }

    private Set<String> artifacts() throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(path -> path.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Every file with its checksums and its signature. Some versions of Maven also write checksums of signatures. */
    private void files(String artifact) throws IOException {
        Set<String> expected = new TreeSet<>();
        List<String> kinds = artifact.equals(BOM)
                ? List.of(".pom", "-cyclonedx.json", "-cyclonedx.xml")
                : List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json", "-cyclonedx.xml");
        for (String kind : kinds) {
            for (String suffix : List.of("", ".md5", ".sha1", ".asc")) {
                expected.add(artifact + "-" + version + kind + suffix);
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve(artifact).resolve(version))) {
            Set<String> found =
                    files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches(".*\\.asc\\.\\w+"))
                    .collect(Collectors.toCollection(TreeSet::new));
            expect(found.equals(expected), artifact + " has " + found + ", expected " + expected);
        }
    }

    /** What Maven Central refuses to do without, and what must not be there. */
    private void metadata(String artifact, Element pom) {
        for (String name : List.of("name", "description", "url", "licenses", "developers", "scm")) {
            expect(child(pom, name) != null, artifact + " does not say its " + name);
        }
        for (String name : List.of("parent", "repositories", "pluginRepositories", "distributionManagement", "build",
                "profiles", "properties", "modules")) {
            expect(child(pom, name) == null, artifact + " has " + name);
        }
        expect(text(pom, "version").equals(version), artifact + " says another version");
        expect(!pom.getTextContent().contains("SNAPSHOT"), artifact + " names a snapshot");
    }

    /** Every dependency is complete without a parent, and none is of tests. */
    private void dependencies(String artifact, Element pom) {
        for (Element dependency : entries(pom)) {
            String name = text(dependency, "artifactId");
            expect(text(dependency, "version").matches("[0-9][\\w.-]*"), artifact + ": version of " + name);
            expect(!text(dependency, "scope").equals("test"), artifact + " needs " + name + " for tests");
        }
    }

    /** As a tool other than Maven reads a list of versions: this file alone, without a parent. */
    private void bom(Element pom) {
        Set<String> listed = new TreeSet<>();
        for (Element entry : entries(child(pom, "dependencyManagement"))) {
            listed.add(text(entry, "artifactId"));
            String stated = text(entry, "version").replace("${project.version}", text(pom, "version"));
            expect(stated.equals(version), "the BOM has " + text(entry, "artifactId") + " in version " + stated);
            expect(text(entry, "groupId").equals("io.github.cmerules"), "the BOM manages what is not ours");
        }
        expect(listed.equals(new TreeSet<>(JARS)), "the BOM lists " + listed);
    }

    /** The class files are of Java 17, the jar is a module with its license, and the other jars are not empty. */
    private void jar(String artifact) throws IOException {
        try (ZipFile jar = zip(artifact, "")) {
            expect(jar.getEntry("META-INF/LICENSE") != null, artifact + " has no license");
            byte[] module = jar.getInputStream(jar.getEntry("module-info.class")).readNBytes(8);
            expect(module[7] == 61, artifact + " is not for Java 17");
        }
        try (ZipFile sources = zip(artifact, "-sources");
                ZipFile javadoc = zip(artifact, "-javadoc")) {
            expect(sources.getEntry("module-info.java") != null, artifact + " has no sources");
            expect(javadoc.getEntry("index.html") != null, artifact + " has no Javadoc");
        }
    }

    private ZipFile zip(String artifact, String classifier) throws IOException {
        return new ZipFile(folder.resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + classifier + ".jar")
                .toFile());
    }

    private Element pom(String artifact) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve(artifact)
                        .resolve(version)
                        .resolve(artifact + "-" + version + ".pom")
                        .toFile());
        return document.getDocumentElement();
    }

    private static List<Element> entries(Element parent) {
        Element dependencies = parent == null ? null : child(parent, "dependencies");
        List<Element> entries = new ArrayList<>();
        if (dependencies != null) {
            NodeList found = dependencies.getElementsByTagName("dependency");
            for (int i = 0; i < found.getLength(); i++) {
                entries.add((Element) found.item(i));
            }
        }
        return entries;
    }

    private static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return (Element) node;
            }
        }
        return null;
    }

    private static String text(Element parent, String name) {
        Element child = child(parent, name);
        return child == null ? "" : child.getTextContent().strip();
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
