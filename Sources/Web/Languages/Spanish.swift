import CourtRecord

// Every phrase in Spanish. A missing one does not compile.

extension Language {
    static func inSpanish(_ phrase: Phrase) -> String {
        switch phrase {
        case .siteName: "Courthouse"
        case .skipToContent: "Ir al contenido"
        case .notFoundTitle: "Aquí no hay nada"
        case .notFoundText: "No existe esa página o no está abierta para usted."
        case .badRequestTitle: "No se pudo entender la solicitud"
        case .troubleTitle: "Algo salió mal"
        case .troubleText: "No se pudo preparar la página. Nada ha cambiado. Inténtelo de nuevo en un momento."
        case .queryTooLong: "La dirección es demasiado larga. Vuelva al formulario y pida menos a la vez."
        case .fieldTooLong(let field, let limit): "El campo «\(field)» admite como máximo \(limit) caracteres."
        case .badChoice(let field): "El campo «\(field)» tiene un valor que no está entre sus opciones."
        case .badDate(let field): "El campo «\(field)» admite una fecha como 2024-01-08."
        case .badNumber(let field): "El campo «\(field)» admite el número de un asiento, por ejemplo 12."
        case .siteHeader: "Sitio"
        case .languageLabel: "Idioma"
        case .breadcrumbLabel: "Dónde está"
        case .home: "Todos los tribunales"
        case .footerText: "El expediente público tal como lo lleva el tribunal. Se lee sin cuenta."
        case .recordLog: "Cada línea está comprometida en un registro público."
        }
    }

    static func inSpanish(_ phrase: SearchPhrase) -> String {
        switch phrase {
        case .homeTitle: "Buscar un caso"
        case .homeLead: "Registros y escritos de los tribunales que están aquí, abiertos a todos."
        case .boxLabel: "Número de caso, parte o tribunal"
        case .boxExample: "Por ejemplo 24-cv-17, 1:24-cv-00017-ABC o un nombre"
        case .courtLabel: "Tribunal"
        case .everyCourt: "Todos los tribunales"
        case .search: "Buscar"
        case .resultsTitle(let words): "Casos para «\(words)»"
        case .resultCount(let count): count == 1 ? "1 caso" : "\(Self.spanish.count(count)) casos"
        case .resultsCut(let limit):
            "Se muestran los primeros \(limit). Añada una palabra o elija un tribunal para afinar la búsqueda."
        case .nothingFound: "No se encontró ningún caso."
        case .nothingFoundAdvice:
            "Pruebe con menos palabras del nombre, con el número sin las iniciales del juez o en todos los tribunales."
        case .courtsTitle: "Tribunales"
        case .noCourts: "Todavía no hay ningún tribunal aquí."
        case .courtKind(.appellate): "Tribunales de apelaciones"
        case .courtKind(.bankruptcy): "Tribunales de quiebras"
        case .courtKind(.district): "Tribunales de distrito"
        case .courtKind(.special): "Tribunales especiales"
        case .filed(let date): "Presentado el \(date)"
        case .terminated(let date): "Cerrado el \(date)"
        case .sealedCase: "Caso bajo sello"
        case .caseCount(let count):
            count == 1
                ? "Hay 1 caso abierto para usted." : "Hay \(Self.spanish.count(count)) casos abiertos para usted."
        case .officesTitle: "Sedes"
        case .newestCases: "Casos más recientes"
        case .olderCases: "Casos anteriores"
        case .newestAgain: "Volver a los más recientes"
        case .noCases: "Aquí no hay ningún caso abierto para usted."
        case .searchInCourt: "Buscar en este tribunal"
        case .severalTitle(let number): "Casos con el número \(number)"
        case .severalText: "Más de un caso lleva este número. Elija uno."
        }
    }

    static func inSpanish(_ phrase: CasePhrase) -> String {
        switch phrase {
        case .kind(.civil): "Caso civil"
        case .kind(.criminal): "Caso penal"
        case .kind(.bankruptcy): "Caso de quiebra"
        case .kind(.adversary): "Procedimiento contencioso de quiebra"
        case .kind(.appeal): "Apelación"
        case .kind(.multidistrict): "Litigio multidistrital"
        case .kind(.other): "Caso"
        case .docketNumber: "Número de caso"
        case .factsTitle: "El caso"
        case .court: "Tribunal"
        case .filedOn: "Presentado"
        case .terminatedOn: "Cerrado"
        case .status: "Estado"
        case .pending: "Pendiente"
        case .lastFiling: "Último asiento"
        case .assignedTo: "Asignado a"
        case .referredTo: "Remitido a"
        case .panel: "Panel"
        case .cause: "Fundamento"
        case .natureOfSuit: "Naturaleza de la demanda"
        case .jurisdiction: "Jurisdicción"
        case .juryDemand: "Solicitud de jurado"
        case .demand: "Cuantía reclamada"
        case .multidistrictStatus: "Estado multidistrital"
        case .convertedOn: "Convertido"
        case .dischargedOn: "Deudor liberado"
        case .appealFrom: "Apelación de"
        case .caseTypeInformation: "Tipo de caso"
        case .feeStatus: "Tasa"
        case .originatingTitle: "El caso de origen"
        case .originating(let fact): inSpanish(fact)
        case .sealedTitle: "Caso bajo sello"
        case .sealedText: "Este caso está bajo sello."
        }
    }

    private static func inSpanish(_ fact: OriginatingFact) -> String {
        switch fact {
        case .courtID: "Tribunal"
        case .docketNumber: "Número de caso"
        case .assignedTo: "Juez"
        case .orderingJudge: "Juez que dictó la orden"
        case .courtReporter: "Taquígrafo judicial"
        case .filedOn: "Presentado"
        case .judgmentOn: "Sentencia"
        case .judgmentEnteredOn: "Sentencia registrada"
        case .noticeOfAppealOn: "Aviso de apelación"
        case .receivedOn: "Recibido por el tribunal de apelaciones"
        case .disposedOn: "Resuelto"
        case .disposition: "Resolución"
        }
    }

    static func inSpanish(_ phrase: PartyPhrase) -> String {
        switch phrase {
        case .partiesTitle: "Partes y abogados"
        case .partyCount(let count): count == 1 ? "1 parte" : "\(Self.spanish.count(count)) partes"
        case .counsel: "Abogados"
        case .noCounsel: "Sin abogado en el registro."
        case .terminatedOn(let date): "hasta el \(date)"
        case .sealedName: "Nombre bajo sello"
        case .pendingCounts: "Cargos pendientes"
        case .terminatedCounts: "Cargos concluidos"
        case .complaints: "Denuncias"
        case .disposition: "Resolución"
        case .undecided: "Ninguna todavía"
        case .highestOffenseOpening: "Delito más grave al inicio"
        case .highestOffenseTerminated: "Delito más grave al cierre"
        }
    }

    static func inSpanish(_ phrase: DocketPhrase) -> String {
        switch phrase {
        case .docketTitle: "Registro"
        case .entryCount(let count): count == 1 ? "1 asiento" : "\(Self.spanish.count(count)) asientos"
        case .matchCount(let count):
            count == 1 ? "1 asiento coincide" : "\(Self.spanish.count(count)) asientos coinciden"
        case .emptyDocket: "Todavía no hay ningún asiento."
        case .noMatch: "Ningún asiento es como usted pidió."
        case .filterTitle: "Elegir y ordenar asientos"
        case .order: "Orden"
        case .arrangement(.oldestFirst): "Primero los más antiguos"
        case .arrangement(.newestFirst): "Primero los más recientes"
        case .arrangement(.byNumber): "Por número"
        case .dateKind: "Fecha de"
        case .dates(.filed): "presentación"
        case .dates(.entered): "asiento"
        case .from: "Desde"
        case .until: "Hasta"
        case .firstNumber: "Primer número"
        case .lastNumber: "Último número"
        case .kindsLabel: "Clases de asiento"
        case .kind(let kind): inSpanish(kind)
        case .textLabel: "Palabras del asiento (en inglés)"
        case .apply: "Mostrar estos asientos"
        case .everyLine: "Mostrar todos los asientos"
        case .nextLines: "Asientos siguientes"
        case .fromTheBeginning: "Volver al principio"
        case .wholeDocket: "Todo el registro en una página"
        case .printView: "Para imprimir"
        case .saveAs: "Guardar como"
        case .filed: "Presentado"
        case .number: "N.º"
        case .words: "Texto del asiento"
        case .entered(let date): "Asentado el \(date)"
        case .entryOf(let date): "Asiento del \(date)"
        case .continued(let address): "Continúa después del asiento \(address)."
        case .pages(let count): count == 1 ? "1 página" : "\(Self.spanish.count(count)) páginas"
        case .mainDocument: "Documento principal"
        case .attachment(let number): "Anexo \(number)"
        case .document(let number): "Documento \(number)"
        case .sealedLine: "Los escritos de este asiento están bajo sello."
        case .sealedPaper: "Bajo sello"
        case .courthousePaper: "Se consulta en el juzgado"
        case .pdf: "PDF"
        }
    }

    private static func inSpanish(_ kind: EntryKind) -> String {
        switch kind {
        case .pleading: "Demandas y contestaciones"
        case .motion: "Mociones"
        case .response: "Respuestas y escritos"
        case .order: "Órdenes y opiniones"
        case .judgment: "Sentencias"
        case .notice: "Avisos"
        case .hearing: "Audiencias y actas"
        case .transcript: "Transcripciones"
        case .appeal: "Apelaciones"
        case .other: "Todo lo demás"
        }
    }

    static func inSpanish(_ phrase: PaperPhrase) -> String {
        switch phrase {
        case .entryTitle(let number): "Asiento \(number)"
        case .unnumberedTitle(let date): "Asiento del \(date)"
        case .papersTitle: "Escritos"
        case .noPapers: "Este asiento no lleva ningún escrito."
        case .linePapersSealed: "Los escritos de este asiento están bajo sello."
        case .onTheDocket: "En el registro"
        case .kindLabel: "Clase"
        case .filedOn: "Presentado"
        case .enteredOn: "Asentado"
        case .documentTitle(let number): "Documento \(number)"
        case .attachmentTitle(let number): "Anexo \(number)"
        case .unnumberedPaperTitle: "Documento"
        case .paperFacts: "El escrito"
        case .descriptionLabel: "Descripción"
        case .citationLabel: "Se cita como"
        case .pageCount: "Páginas"
        case .size: "Tamaño"
        case .bytes(let count): "\(Self.spanish.count(count)) bytes"
        case .digest: "SHA-256"
        case .digestText: "Quien tenga el archivo puede comprobar con este número que es el presentado."
        case .documentID: "Número de documento de PACER"
        case .opinion: "Opinión judicial"
        case .transcript: "Transcripción"
        case .yes: "Sí"
        case .open: "Abrir el PDF"
        case .notKeptTitle: "No se guarda aquí"
        case .notKeptText:
            "Este escrito está en el sistema anterior del tribunal. Aquí se trajo solo su línea del registro."
        case .refusedTitle: "Este escrito está bajo sello"
        case .refusedText: "Forma parte del expediente y no está abierto para usted."
        case .courthouseText: "Se puede leer en la terminal del juzgado, pero no desde otro lugar."
        case .caseLabel: "Caso"
        case .docketText: "Texto del asiento"
        }
    }
}
