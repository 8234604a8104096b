/// A parameter of `study.yaml` that differs between two studies.
public struct DefinitionChange: Hashable, Sendable {
  /// Its key, e.g. `healing.confirmation-gap`.
  public let key: String
  /// Its values as JSON.
  public let value: OldAndNew<String>
}
