import UlcerFigures

/// The study's status: one light over all with its reasons, the big numbers and the answers.
struct GlanceSection {
  /// The run.
  let manifest: RunManifest

  /// The section of the page.
  var section: PageSection {
    var content: [HTMLFragment] = []
    if let glance = manifest.glance {
      content = [
        GlanceSection.verdict(glance),
        GlanceSection.tiles(glance.tiles),
        .element(.dl, [.cssClass("answers")], [.lines([.empty] + glance.rows.map(row))]),
      ]
      if !glance.leftOut.isEmpty {
        content += [
          .element(.h3, [], "What these numbers do not contain"),
          .element(
            .ul, [.cssClass("notes")],
            glance.leftOut.map { .element(.li, [], .element(.bdi, [], .text($0))) }),
        ]
      }
    }
    return PageSection(
      id: "glance", shortName: "At a glance", heading: "At a glance", content: content)
  }

  /// Describes the light over all: the answers that need action, and those that need review.
  static func verdict(_ glance: RunManifest.Glance) -> HTMLFragment {
    let parts: [String] =
      [("Act on", StatusLight.alarm), ("Look at", .attention)].compactMap {
        verb, light -> String? in
        let reasons = reasons(glance, light)
        guard let last = reasons.last else { return nil }
        return "\(verb): \(reasons.joined(separator: "; "))\(last.hasSuffix("?") ? "" : ".")"
      }
      + unknown(glance)
    return .element(
      .p, [.cssClass("verdict \(glance.light.rawValue)")],
      [
        StatusLightMark.shape(glance.light),
        .element(
          .span, [],
          .text(parts.isEmpty ? "Nothing to look at." : parts.joined(separator: " "))),
      ])
  }

  /// Returns the unknown answers: those whose file was not read.
  private static func unknown(_ glance: RunManifest.Glance) -> [String] {
    let rows = glance.rows.filter { $0.light == .unknown && $0.value.hasPrefix("Not known") }
    // Of the big numbers, those that no row gives in words.
    let tiles = glance.tiles.filter { tile in
      tile.value == "?" && ["death", "open ulcer"].contains(where: tile.label.hasPrefix)
    }
    let names = tiles.map(\.label) + rows.map { sentence($0.label) }
    return names.isEmpty ? [] : ["Not known: \(names.joined(separator: "; "))."]
  }

  /// Lowers the capital of a report's label for use inside a sentence.
  private static func sentence(_ label: String) -> String {
    label.prefix(1).lowercased() + label.dropFirst()
  }

  /// Returns the answers that have a light. Tiles repeat in numbers what rows give in words, so
  /// only alarms among them count, or all of them if no row has the light.
  private static func reasons(_ glance: RunManifest.Glance, _ light: StatusLight) -> [String] {
    let rows = glance.rows.filter { $0.light == light }.map { sentence($0.label) }
    let tiles = glance.tiles.filter { $0.light == light }.map { "\($0.value) \($0.label)" }
    return light == .alarm || rows.isEmpty ? tiles + rows : rows
  }

  /// The big numbers.
  static func tiles(_ tiles: [RunManifest.Answer]) -> HTMLFragment {
    .element(
      .ul, [.cssClass("tiles")],
      [
        .lines(
          [.empty]
            + tiles.map { tile in
              .element(
                .li, [.cssClass(tile.light?.rawValue ?? "plain")],
                [
                  .element(.span, [.cssClass("value")], .text(tile.value)),
                  .element(.span, [.cssClass("label")], .text(tile.label)),
                  .element(.span, [.cssClass("quiet")], .text(tile.note)),
                  tile.light.map { StatusLightMark.labelled($0) } ?? .empty,
                ])
            })
      ])
  }

  private func row(_ row: RunManifest.Answer) -> HTMLFragment {
    .element(
      .div, [],
      [
        .element(
          .dt, [],
          [
            .element(.span, [.cssClass("question")], .text(row.label)),
            row.light.map { StatusLightMark.labelled($0) } ?? .empty,
          ]),
        .element(
          .dd, [],
          [
            .element(.span, [.cssClass("value")], .text(row.value)),
            row.note.isEmpty
              ? .empty : .element(.span, [.cssClass("quiet")], .text(row.note)),
          ]),
      ])
  }
}
