/// How the study stands: one light over all with its reasons, the big numbers, the answers.
struct GlanceSection {
  /// The run.
  let manifest: RunManifest

  /// The part of the page.
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
            .ul, [.cssClass("plain")],
            glance.leftOut.map { .element(.li, [], .element(.bdi, [], .text($0))) }),
        ]
      }
    }
    return PageSection(
      id: "glance", shortName: "At a glance", heading: "At a glance", content: content)
  }

  /// The light over all, in words.
  static func verdict(_ glance: RunManifest.Glance) -> HTMLFragment {
    let words: HTMLFragment =
      switch glance.light {
      case .alarm: "Act on this: \(reasons(glance))."
      case .attention: "Look at this: \(reasons(glance))."
      default: "Nothing to look at."
      }
    return .element(
      .p, [.cssClass("verdict \(glance.light.rawValue)")],
      [StatusLightMark.shape(glance.light), .element(.span, [], words)])
  }

  private static func reasons(_ glance: RunManifest.Glance) -> String {
    glance.reasons.map { reason in
      // A label of the report begins with a capital; here it stands in a sentence.
      reason.prefix(1).lowercased() + reason.dropFirst()
    }.joined(separator: "; ")
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
