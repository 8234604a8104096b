public import ReportTemplates

/// Every display that a template may ask for.
public enum DisplayRegistry {
  /// The displays by name.
  static let byName = Dictionary(
    uniqueKeysWithValues: (studyDisplays + safetyDisplays + ulcerDisplays + figureDisplays).map {
      ($0.name, $0)
    })

  /// The directives in the order of the documentation.
  public static let directives: [DirectiveDefinition] = DisplayName.allCases.compactMap {
    byName[$0]?.directive
  }

  /// The display of a directive, and what is asked of it; `nil` for one that names none.
  static func display(of directive: TemplateDirective) -> (display: Display, DisplayRequest)? {
    DisplayRequest(directive).flatMap { request in
      byName[request.name].map { ($0, request) }
    }
  }
}
