/// A mapping of `study.yaml` that holds parameters of the plan, itself or in mappings inside it.
package struct PlanSection: Sendable {
  /// The content under a key.
  package enum Entry: Sendable {
    case parameter(PlanParameter)
    case section(PlanSection)
  }

  /// The keys from the root of `study.yaml` to the mapping, with full stops; empty for the root.
  package let key: String
  /// Its content by key, in the order of `PlanParameter.all`.
  package let entries: [(key: String, entry: Entry)]

  /// The root of `study.yaml`.
  package static let root = PlanSection([], PlanParameter.all)

  private init(_ path: [String], _ parameters: [PlanParameter]) {
    key = path.joined(separator: ".")
    let depth = path.count
    var entries: [(key: String, entry: Entry)] = []
    for parameter in parameters {
      let name = parameter.path[depth]
      if parameter.path.count == depth + 1 {
        entries.append((name, .parameter(parameter)))
      } else if !entries.contains(where: { $0.key == name }) {
        let inner = parameters.filter { $0.path.count > depth + 1 && $0.path[depth] == name }
        entries.append((name, .section(PlanSection(path + [name], inner))))
      }
    }
    self.entries = entries
  }

  /// The keys that it may have.
  package var keys: [String] { entries.map(\.key) }

  /// The mapping under one of its keys.
  package func section(_ key: String) -> PlanSection? {
    for case (key, .section(let section)) in entries { return section }
    return nil
  }
}
