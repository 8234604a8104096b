import ArgumentParser
import UlcerAnalysis
import UlcerFigures
import UlcerRecords
import UlcerReports
import VectorDrawing

/// The chart request from the words of the command line, before any data are read.
extension ChartCommand {
  /// Returns the request; checks every word and refuses a wrong one with the nearest right one.
  func request(forKind word: String) throws -> ChartRequest {
    guard let kind = ChartKind(rawValue: word) else {
      throw ValidationError(
        "there is no chart “\(word)”"
          + NearestHint.text(
            word, among: ChartKind.allCases.map(\.rawValue), otherwise: "; --list names the kinds"))
    }
    try refuseOptionsOfOthers(kind)
    let medium = try Self.choice(theme, named: "--theme", usual: ChartTheme.print)
    let keepsLocal = try Self.choice(local, named: "--local", usual: LocalToxicity.leftOut)
    let extent = try wishedExtent(medium)
    let margin = 2 * medium.margin
    var request = ChartRequest(
      kind: kind, participant: participant, location: try wishedLocation(),
      count: try Self.choice(count, named: "--count", usual: .baseline),
      visits: visits.map { $0.split(separator: ",").map(String.init) },
      extent: Extent(extent.width - margin, extent.height - margin), title: title)
    request.keepsLocal = keepsLocal == .kept
    request.theme = medium
    request.areaScale = try Self.choice(scale, named: "--scale", usual: .linear)
    return request
  }

  /// Returns the resolution of a picture.
  func checkedResolution(_ theme: ChartTheme) throws -> Double {
    guard let dpi else { return theme.usualDotsPerInch }
    guard dpi > 0, dpi <= 2400 else { throw ValidationError("--dpi is above 0, at most 2400") }
    return dpi
  }

  private enum LocalToxicity: String, CaseIterable {
    case kept
    case leftOut = "left-out"
  }

  private func isGiven(_ option: ChartOption) -> Bool {
    switch option {
    case .participant: participant != nil
    case .location: location != nil
    case .scale: scale != nil
    case .count: count != nil
    case .visits: visits != nil
    case .local: local != nil
    case .allocation: allocation != nil
    }
  }

  /// Refuses an option of another kind, which would otherwise be ignored silently.
  private func refuseOptionsOfOthers(_ kind: ChartKind) throws {
    if allocation != nil, !kind.isClosed {
      throw ValidationError("\(kind.rawValue) is an open chart and is not given the allocation")
    }
    if allocation == nil, kind.isClosed {
      throw ValidationError("\(kind.rawValue) compares arms: --allocation FILE")
    }
    if closedOutput.allowReadableDirectory, !kind.isClosed {
      throw ValidationError("--allow-readable-directory is for a closed chart")
    }
    for option in ChartOption.allCases where isGiven(option) && !option.kinds.contains(kind) {
      let takers = option.kinds.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        "\(kind.rawValue) takes no --\(option.rawValue); it is an option of \(takers)")
    }
    guard kind == .handMap else { return }
    if participant != nil, count != nil {
      throw ValidationError("--count counts over participants: it does not go with --participant")
    }
    if participant == nil, visits != nil || location != nil {
      throw ValidationError(
        "--\(visits != nil ? "visits" : "location") is about one participant: --participant ID")
    }
  }

  private func wishedLocation() throws -> Location? {
    try location.map { code in
      guard let place = Location(code: code) else {
        throw ValidationError(
          "“\(code)” is no place"
            + NearestHint.text(
              code, among: ChartRequest.places, otherwise: "; write it as R2-tip-volar"))
      }
      return place
    }
  }

  private func wishedExtent(_ theme: ChartTheme) throws -> Extent {
    guard let size else { return theme.usualExtent }
    let parts = size.split(omittingEmptySubsequences: false, whereSeparator: { "x×".contains($0) })
    guard parts.count == 2, let width = Double(parts[0]), let height = Double(parts[1]),
      (50...2000).contains(width), (30...2000).contains(height)
    else {
      throw ValidationError(
        "--size is width x height in millimetres, from 50x30 to 2000x2000, such as 170x105")
    }
    return Extent(width * 72 / 25.4, height * 72 / 25.4)
  }

  /// Returns one of several words; the default if none is given.
  private static func choice<Choice: RawRepresentable & CaseIterable>(
    _ word: String?, named option: String, usual: Choice
  ) throws -> Choice where Choice.RawValue == String {
    guard let word else { return usual }
    guard let choice = Choice(rawValue: word) else {
      let words = Choice.allCases.map(\.rawValue)
      let all = words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
      throw ValidationError(
        "\(option) is \(all), not “\(word)”" + NearestHint.text(word, among: words))
    }
    return choice
  }
}
