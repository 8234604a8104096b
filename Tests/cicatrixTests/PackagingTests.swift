import Foundation
import TestSupport
import Testing
import Yams

@Suite("The files in Packaging fit the program")
struct PackagingTests {
  private static let folder = PackageFolder.root.appendingPathComponent("Packaging")

  private static func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
  }

  /// Files that call the program.
  static let callers = [
    "systemd/cicatrix-nightly@.service", "cron/cicatrix", "kubernetes/cronjob.yaml",
    "kubernetes/parts.yaml", "slurm/nightly-array.sbatch", "slurm/nightly-collect.sbatch",
  ]

  @Test("Each option behind `cicatrix nightly` is one that the program has", arguments: callers)
  func options(_ file: String) throws {
    let help = try ProgramRun("nightly", "--help").output
    let calls = try Self.calls(in: file)
    #expect(!calls.isEmpty)
    for call in calls {
      let options = call.matches(of: #/(?:^|[ +])(--[a-z][a-z-]*)/#).map { String($0.output.1) }
      #expect(options.contains("--output"), "\(call)")
      for option in options { #expect(help.contains(option + " "), "\(file): \(option)") }
      #expect(!call.contains("allocation"))
    }
  }

  /// What follows the command's name, to the end of its line or, in YAML, of its list or text.
  private static func calls(in file: String) throws -> [String] {
    var texts: [String]
    if file.hasSuffix(".yaml") {
      texts = try Yams.load_all(yaml: text(file)).flatMap { strings(of: $0).map { $0 } }
    } else {
      texts = try text(file).split(separator: "\n").map(String.init)
        .filter { !$0.hasPrefix("#") }
    }
    texts = texts.filter { $0.contains("cicatrix nightly ") }
    return texts.map { line in
      line.range(of: "cicatrix nightly ").map { String(line[$0.upperBound...]) } ?? ""
    }
  }

  /// Every text of a YAML document; a list of texts also as one line.
  private static func strings(of node: Any) -> [String] {
    switch node {
    case let text as String: return [text]
    case let list as [Any]:
      let inner = list.flatMap(strings(of:))
      return inner + (list is [String] ? [inner.joined(separator: " ")] : [])
    case let map as [AnyHashable: Any]: return map.values.flatMap(strings(of:))
    default: return []
    }
  }

  @Test("Kubernetes: every job is retried on 75 alone, runs unprivileged and has its volumes")
  func kubernetes() throws {
    var indexed = 0
    for file in ["kubernetes/cronjob.yaml", "kubernetes/parts.yaml"] {
      for document in try Yams.load_all(yaml: Self.text(file)) {
        let cron = try #require(document as? [String: Any])
        #expect(cron["apiVersion"] as? String == "batch/v1" && cron["kind"] as? String == "CronJob")
        func inner(_ value: Any?, _ path: String) -> Any? {
          path.split(separator: ".").reduce(value) { ($0 as? [String: Any])?[String($1)] }
        }
        let job = inner(cron, "spec.jobTemplate.spec")
        let pod = inner(job, "template.spec")
        #expect(inner(pod, "restartPolicy") as? String == "Never")
        #expect(inner(pod, "securityContext.runAsNonRoot") as? Bool == true)
        let containers = try #require(inner(pod, "containers") as? [[String: Any]])
        let container = try #require(containers.first)
        #expect(containers.count == 1)
        #expect(inner(container, "securityContext.readOnlyRootFilesystem") as? Bool == true)
        let volumes = (inner(pod, "volumes") as? [[String: Any]] ?? [])
          .compactMap { $0["name"] as? String }
        let mounts = (container["volumeMounts"] as? [[String: Any]] ?? [])
          .compactMap { $0["name"] as? String }
        #expect(!mounts.isEmpty && Set(mounts) == Set(volumes))
        let rules = try #require(inner(job, "podFailurePolicy.rules") as? [[String: Any]])
        let codes = rules.flatMap { inner($0, "onExitCodes.values") as? [Int] ?? [] }
        #expect(!codes.contains(75) && Set(codes).isSuperset(of: [64, 65, 66, 73, 78]))
        #expect(
          inner(rules.first, "onExitCodes.containerName") as? String
            == container["name"] as? String)
        if inner(job, "completionMode") as? String == "Indexed" {
          indexed += 1
          let count = try #require(inner(job, "completions") as? Int)
          let call = Self.strings(of: container).joined(separator: " ")
          #expect(call.contains("--shard \"$((JOB_COMPLETION_INDEX + 1))/\(count)\""))
        }
      }
    }
    #expect(indexed == 1)
  }

  @Test("The service is confined, may be tried again on 75 alone, and ends fast")
  func service() throws {
    let lines = try Set(
      Self.text("systemd/cicatrix-nightly@.service").split(separator: "\n").map(String.init))
    for line in [
      "User=_cicatrix", "NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes",
      "PrivateNetwork=yes", "CapabilityBoundingSet=", "ReadOnlyPaths=-/srv/cicatrix",
      "ReadWritePaths=/var/lib/cicatrix", "Restart=no", "RestartForceExitStatus=75",
      "TimeoutStopSec=5s", "KillSignal=SIGTERM",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(try Self.text("systemd/cicatrix-nightly@.timer").contains("\nOnCalendar="))
  }

  @Test("systemd finds nothing wrong with the units, where it is installed")
  func verified() throws {
    let tool = URL(fileURLWithPath: "/usr/bin/systemd-analyze")
    guard FileManager.default.fileExists(atPath: tool.path) else {
      print("systemd-analyze is not here: the units were not verified")
      return
    }
    let scratch = try ScratchFolder()
    // The program need not be installed to verify its unit.
    let service = try Self.text("systemd/cicatrix-nightly@.service")
      .replacing("/usr/bin/cicatrix", with: ProgramRun.program().path)
    let names = ["cicatrix-nightly@manus.service", "cicatrix-nightly@manus.timer"]
    try service.write(toFile: scratch.path(names[0]), atomically: true, encoding: .utf8)
    try Self.text("systemd/cicatrix-nightly@.timer")
      .write(toFile: scratch.path(names[1]), atomically: true, encoding: .utf8)
    let run = try ProgramRun(
      ["verify", "--man=no"] + names.map(scratch.path), program: tool)
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
  }

  @Test("Scripts are what a shell can read, and scripts that are to be run can be")
  func scripts() throws {
    let root = PackageFolder.root
    let bash = URL(fileURLWithPath: "/bin/bash")
    for file in [
      "Scripts/package", "Scripts/trials/package-trial", "Scripts/trials/slurm-trial",
      "Scripts/make/man-pages",
      "Packaging/slurm/nightly-array.sbatch", "Packaging/slurm/nightly-collect.sbatch",
      "Packaging/debian/postinst", "Packaging/debian/postrm",
    ] {
      let path = root.appendingPathComponent(file).path
      #expect(FileManager.default.fileExists(atPath: path), "\(file)")
      if file.hasPrefix("Scripts/") {
        #expect(FileManager.default.isExecutableFile(atPath: path), "\(file)")
      }
      if file != "Scripts/make/man-pages" {
        #expect(try ProgramRun(["-n", path], program: bash).status == 0, "\(file)")
      }
    }
  }

  @Test("There is a man page for every command, and it names every option")
  func manPages() throws {
    let scratch = try ScratchFolder()
    let run = try ProgramRun(
      [ProgramRun.program().path, scratch.path("man"), "2026-01-01"],
      program: PackageFolder.root.appendingPathComponent("Scripts/make/man-pages"))
    try #require(run.status == 0, "\(run.messages)")
    let pages = try FileManager.default.contentsOfDirectory(atPath: scratch.path("man"))
    let commands = try ProgramRun("--help").output.matches(of: #/\n  ([a-z-]+) {2,}[A-Z]/#)
      .map { String($0.output.1) }.filter { !$0.hasPrefix("-") && $0 != "help" }
    #expect(commands.count > 9)
    for command in commands { #expect(pages.contains("cicatrix-\(command).1"), "\(command)") }
    let page = try String(
      contentsOfFile: scratch.path("man/cicatrix-nightly.1"), encoding: .utf8
    ).replacing("\\-", with: "-")
    for option in ["--output", "--shard", "--collect", "--strict"] {
      #expect(page.contains(option), "\(option)")
    }
    #expect(page.contains("\n.TP\n75\n"))
  }

  @Test("What the documentation of operation shows is what the files are")
  func documentation() throws {
    let page = try String(
      contentsOf: PackageFolder.root.appendingPathComponent("docs/operation.md"), encoding: .utf8)
    for name in [
      "nightly-array.sbatch", "nightly-collect.sbatch", "cicatrix-nightly@manus.timer",
      "Packaging/cron/cicatrix", "Packaging/kubernetes/cronjob.yaml", "parts.yaml",
      "Scripts/package", "Scripts/trials/package-trial", "Scripts/trials/slurm-trial",
    ] {
      #expect(page.contains(name), "\(name)")
    }
  }
}
