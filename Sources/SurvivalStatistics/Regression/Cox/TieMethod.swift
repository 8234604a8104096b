/// The treatment of events at the same time in the partial likelihood.
public enum TieMethod: String, Hashable, Sendable, CaseIterable {
  /// Each tied event is compared with all units at risk   (Breslow 1974).
  case breslow
  /// The tied events leave the risk set one by one, on average   (Efron 1977).
  case efron
  /// Time is discrete: the conditional probability of exactly these events among all sets of as
  /// many units at risk   (Cox 1972). Rows must have weight 1.
  case exact
}
