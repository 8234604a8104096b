import Foundation

/// A tool of poppler-utils or qpdf that reads a PDF document, as a check independent of the writer.
public enum DocumentTool: String, Sendable {
  /// The text, page by page, with form feeds between pages.
  case pdftotext
  /// The fonts and whether they are embedded.
  case pdffonts
  /// Metadata, page count and size; with options also destinations and structure.
  case pdfinfo
  /// With `--check`, whether the file is sound; with `--json`, every object of it.
  case qpdf

  /// The tool is installed; a test without it is skipped.
  public var isInstalled: Bool { executable != nil }

  /// Returns the tool's output about a document; throws if it is not installed or fails.
  public func output(
    for document: [UInt8], options: [String] = []
  ) throws -> String {
    guard let executable else { throw CocoaError(.fileNoSuchFile) }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "document-tool-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("document.pdf")
    try Data(document).write(to: file)
    let process = Process()
    process.executableURL = executable
    process.arguments = options + [file.path] + (self == .pdftotext ? ["-"] : [])
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
    return String(decoding: data, as: UTF8.self)
  }

  private var executable: URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    return path.split(separator: ":").map {
      URL(fileURLWithPath: String($0)).appendingPathComponent(rawValue)
    }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
