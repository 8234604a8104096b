import Foundation
import UlcerIngest

/// libFuzzer's entry for `study.yaml`.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  var invariants = ReadingInvariants()
  invariants.checkStudy(["study.yaml": Array(UnsafeBufferPointer(start: data, count: size))])
  for breach in invariants.breaches { print(breach) }
  if !invariants.breaches.isEmpty { abort() }
  return 0
}
