import Testing

@Suite struct Tmp {}
