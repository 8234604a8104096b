import Foundation
import LocalFiles
import Testing

@Suite("A file is on the disk whole, or its name is as it was")
struct DiskWritingTests {
  private func inFolder(_ work: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try work(folder.path)
  }

  @Test("All bytes are written, whatever is waited for at a time", arguments: [nil, 1, 7, 1 << 20])
  func add(longestWait: Int?) throws {
    try inFolder { folder in
      let bytes = (0..<100).map { UInt8($0) }
      let path = folder + "/file"
      let descriptor = open(path, O_WRONLY | O_CREAT, 0o644)
      #expect(DiskWriting.add(bytes, to: descriptor, longestWait: longestWait) == 0)
      #expect(DiskWriting.add([], to: descriptor, longestWait: longestWait) == 0)
      #expect(DiskWriting.wait(for: descriptor) == 0)
      #expect(DiskWriting.end(descriptor) == 0)
      let read = try RegularFile.read(path)
      #expect(read == bytes)
    }
  }

  @Test("The system's errors are told; one that is none is not")
  func errors() throws {
    #expect(DiskWriting.add([1], to: -1) == EBADF)
    #expect(DiskWriting.end(-1) == EBADF)
    #expect(DiskWriting.wait(for: -1) == EBADF)
    #expect(DiskWriting.wait(for: -1, tolerates: EBADF) == 0)
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    #expect(DiskWriting.add([1, 2], to: full) == ENOSPC)
  }

  @Test("A file gets its name, or is gone")
  func put() throws {
    try inFolder { folder in
      let temporary = folder + "/.new"
      for place in ["/a", "/a", "/none/a"] {
        try Data([1]).write(to: URL(fileURLWithPath: temporary))
        #expect(DiskWriting.put(temporary, at: folder + place) == (place == "/none/a" ? ENOENT : 0))
        #expect(access(temporary, F_OK) != 0)
      }
      let read = try RegularFile.read(folder + "/a")
      #expect(read == [1])
    }
  }
}
