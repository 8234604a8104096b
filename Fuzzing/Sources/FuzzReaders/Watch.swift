import Foundation

/// Ends the run when one input takes too long or memory grows, and remembers the input at hand, so
/// that a crash can be traced.
final class Watch: Sendable {
  private let page: UInt
  private let limit: Double

  /// - Parameters:
  ///   - progressFile: holds the number of the input at hand, also after a crash.
  ///   - limit: seconds of the processor that one input may take, or ten times as many of the clock.
  init(progressFile: String, limit: Double) {
    self.limit = limit
    let descriptor = open(progressFile, O_RDWR | O_CREAT, 0o644)
    ftruncate(descriptor, 4096)
    let mapping = mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
    page = UInt(bitPattern: mapping)
    close(descriptor)
  }

  /// Notes the input that is about to be read.
  func begin(_ number: UInt64) {
    UnsafeMutablePointer<UInt64>(bitPattern: page)?.pointee = number
  }

  /// Looks every second whether the same input is still being read.
  func start() {
    let page = page
    let limit = limit
    Thread.detachNewThread {
      var last: UInt64?
      var since = Date()
      var spent = clock()
      while true {
        Thread.sleep(forTimeInterval: 0.5)
        let now = UnsafeMutablePointer<UInt64>(bitPattern: page)?.pointee
        if now != last {
          last = now
          since = Date()
          spent = clock()
        } else if Double(clock() - spent) / Double(CLOCKS_PER_SEC) > limit
          || Date().timeIntervalSince(since) > 10 * limit
        {
          say("HANG input \(now ?? 0) takes more than \(limit) s")
          exit(3)
        }
      }
    }
  }

  /// Memory in use now, in bytes.
  static var residentBytes: Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return 0
    }
    let words = text.split(separator: " ")
    return words.count > 1 ? (Int(words[1]) ?? 0) * 4096 : 0
  }
}
