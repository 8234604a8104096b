import Foundation
import LocalFiles
import Testing

@Suite("Files are read whole or not at all")
struct RegularFileReadingTests {
  @Test("Bytes come up to the limit; what is no file says what it is")
  func read() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("file").path
    try Data("0123456789".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try RegularFile.read(path) == Array("0123456789".utf8))
    #expect(try RegularFile.read(path, limit: 3) == Array("012".utf8))
    #expect(throws: RegularFile.Failure.folder) { try RegularFile.read(folder.path) }
    #expect(throws: RegularFile.Failure.missing) { try RegularFile.read(path + "2") }
    #expect(RegularFile.obstacle(at: path) == nil)
    #expect(RegularFile.obstacle(at: folder.path) == .folder)
  }
}
