/// A part of a page with a heading.
struct PageSection {
  /// The section's anchor in the page's address.
  let id: String
  /// The short name in the navigation.
  let shortName: String
  /// The heading.
  let heading: HTMLFragment
  /// The class in the style sheet.
  var cssClass: String?
  /// The contents.
  let content: [HTMLFragment]

  /// The section, named by its heading.
  var fragment: HTMLFragment {
    .element(
      .section,
      [.id(id), HTMLAttribute(.ariaLabelledBy, "\(id)-heading")]
        + (cssClass.map { [.cssClass($0)] } ?? []),
      [.lines([.empty, .element(.h2, [.id("\(id)-heading")], heading)] + content)])
  }
}
