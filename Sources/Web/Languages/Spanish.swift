extension Language {
    /// Every phrase in Spanish. A missing one does not compile.
    static func inSpanish(_ phrase: Phrase) -> String {
        switch phrase {
        case .siteName: "Courthouse"
        case .skipToContent: "Ir al contenido"
        case .notFoundTitle: "Aquí no hay nada"
        case .notFoundText: "No existe esa página o no está abierta para usted."
        case .badRequestTitle: "No se pudo entender la solicitud"
        case .troubleTitle: "Algo salió mal"
        case .troubleText: "No se pudo preparar la página. Nada ha cambiado. Inténtelo de nuevo en un momento."
        }
    }
}
