import ArgumentParser

/// The options of every command that writes arms, about the folder that they go into.
struct ClosedOutputOptions: ParsableArguments {
  @Flag(help: "Write what shows arms also into a folder that others can use.")
  var allowReadableDirectory = false
}
