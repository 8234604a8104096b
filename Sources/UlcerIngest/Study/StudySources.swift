import DelimitedText
import FileDigests
import SourceDiagnostics

/// Everything that a study folder holds, as values: reading records needs no file system.
public struct StudySources: Hashable, Sendable {
  /// The name of the configuration file.
  public static let configurationName = "study.yaml"

  /// Contents by path inside the folder, `study.yaml` among them.
  public var files: [String: SourceFile]
  /// Names of all files at the top of the folder, read or not, sorted.
  public var listing: [String]
  /// Files that are there but could not be read, with the reason.
  public var unreadable: [String: String]
  /// The CSV files are canonical copies of the used columns (`CanonicalCopies`): places are then
  /// those of records, and nothing is detected that a copy has by its form.
  package var isCanonical = false

  /// Takes contents that are already at hand, for tests and imports.
  ///
  /// - Parameters:
  ///   - files: bytes by path inside the folder.
  ///   - listing: names of all files in the folder; the given paths when left out.
  public init(files: [String: [UInt8]], listing: [String]? = nil) {
    self.files = files.mapValues(SourceFile.init(bytes:))
    self.listing = listing?.sorted() ?? files.keys.sorted()
    unreadable = [:]
  }

  /// Takes files that have been read.
  init(
    _ files: [String: SourceFile], listing: [String], unreadable: [String: String],
    isCanonical: Bool = false
  ) {
    self.isCanonical = isCanonical
    self.files = files
    self.listing = listing.sorted()
    self.unreadable = unreadable
  }

  /// The lines of `study.yaml`, for showing one beside a finding.
  ///
  /// Lines of the CSV files are never shown: a row holds more of a participant than the one cell
  /// that a finding is about.
  var configurationText: SourceText? {
    files[StudySources.configurationName].map { SourceText(utf8: DecodedText($0.bytes).utf8) }
  }

  /// Takes contents as text, for tests and samples.
  public init(texts: [String: String]) {
    self.init(files: texts.mapValues { Array($0.utf8) })
  }
}

/// The bytes of one file of a study, read once.
public struct SourceFile: Hashable, Sendable {
  /// The content.
  public let bytes: [UInt8]

  /// Takes the bytes.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// SHA-256 of the content, 64 lower-case hexadecimal digits; computed anew at each call, so that
  /// a large file's is taken once and while other cores are at work.
  public var sha256: String {
    var digest = SHA256Digest()
    digest.add(bytes)
    return digest.hexadecimal
  }
}
