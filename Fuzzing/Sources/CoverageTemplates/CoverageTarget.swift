import Foundation

/// What libFuzzer calls for every input: a report template.
///
/// A breach of what must hold ends the process, so that libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let breach = TemplateInvariants.breaches(of: bytes).first {
    FileHandle.standardError.write(Data("BREACH \(breach)\n".utf8))
    abort()
  }
  return 0
}

/// libFuzzer's own mutation of the bytes in place.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

/// Every other change knows the format.
@_cdecl("LLVMFuzzerCustomMutator")
public func changeInput(
  _ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: UInt32
) -> Int {
  var random = Randomness(seed: UInt64(seed), stream: 1)
  guard random.below(2) == 0 else { return mutateBytes(data, count, limit) }
  let mutation = Mutation(byteLimit: limit, tokens: Tokens.template, donors: [])
  let bytes = mutation.mutate(Array(UnsafeBufferPointer(start: data, count: count)), &random)
  let kept = min(limit, bytes.count)
  for place in 0..<kept { data[place] = bytes[place] }
  return kept
}
