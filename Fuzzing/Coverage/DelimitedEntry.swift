import DelimitedText
import Foundation

/// libFuzzer's entry for delimited files: the first byte states a dialect, the rest is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: data, count: size))
  let choice = Int(input.first ?? 0)
  let delimiters = DelimitedDialect.Delimiter.allCases
  let encodings = TextEncoding.allCases
  let overrides = DialectOverrides(
    delimiter: choice & 8 == 0 ? nil : delimiters[choice % delimiters.count],
    encoding: choice & 16 == 0 ? nil : encodings[(choice >> 5) % encodings.count],
    keepsBlankLines: choice & 4 != 0)
  var invariants = ReadingInvariants()
  invariants.checkDocument(Array(input.dropFirst()), overrides)
  if overrides.keepsBlankLines { return 0 }
  for breach in invariants.breaches { print(breach) }
  if !invariants.breaches.isEmpty { abort() }
  return 0
}
