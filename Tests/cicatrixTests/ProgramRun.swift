import Foundation

/// One run of the built program, as a user's shell would start it.
struct ProgramRun {
  let status: Int32
  let output: String
  let messages: String

  /// The program that was built beside the tests.
  static func program() -> URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("cicatrix")
  }

  /// Runs the program that was built beside the tests.
  init(_ arguments: String...) throws { try self.init(arguments) }

  /// Runs the program that was built beside the tests, in a folder if one is named.
  init(_ arguments: [String], program: URL? = nil, folder workingFolder: URL? = nil) throws {
    let process = Process()
    if let workingFolder { process.currentDirectoryURL = workingFolder }
    process.executableURL = program ?? Self.program()
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"]
    let folder = try ScratchFolder()
    let files = [folder.path("out"), folder.path("err")]
    for file in files { try Data().write(to: URL(fileURLWithPath: file)) }
    // Files, not pipes: a pipe that fills while the other is read would stop the program.
    process.standardOutput = FileHandle(forWritingAtPath: files[0])
    process.standardError = FileHandle(forWritingAtPath: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -1
    output = String(decoding: try Data(contentsOf: URL(fileURLWithPath: files[0])), as: UTF8.self)
    messages = String(decoding: try Data(contentsOf: URL(fileURLWithPath: files[1])), as: UTF8.self)
  }
}

/// A folder that is gone after the test.
final class ScratchFolder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "cicatrix-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A path inside it.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a study folder and says where it is.
  func study(_ files: [(name: String, text: String)], named name: String = "study") throws -> String
  {
    let folder = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files {
      try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name))
    }
    return folder.path
  }
}
