/// The federal courts of the United States: what the product knows of a court before anyone configures it.
///
/// A file that is imported names its court by the id alone, as in `nysd`; name, kind, document prefix and time
/// zone come from here. Facts about a court are rows of ``table``, never code.
package enum FederalCourts {
    /// Every court of the table, in its order: appellate, special, district, bankruptcy.
    package static let all: [Court] = table.split(separator: "\n").map(row)

    /// The court with that id, as in `nysd`; nil for a court that is not federal.
    ///
    /// The Court of Federal Claims is also found under `uscfc`, as CourtListener calls it; the answer bears the
    /// id of its host name, `cofc`.
    package static func court(_ id: CourtID) -> Court? { byID[id] ?? otherNames[id].flatMap { byID[$0] } }

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

    private static let otherNames: [CourtID: CourtID] = {
        guard let listed = CourtID("uscfc"), let own = CourtID("cofc") else { return [:] }
        return [listed: own]
    }()

    private static func row(_ line: Substring) -> Court {
        let fields = line.split(separator: "|", omittingEmptySubsequences: false)
        guard fields.count == 5, let id = CourtID(fields[0]), let kind = CourtKind(rawValue: String(fields[1])) else {
            preconditionFailure("a row of the federal courts is misspelt: \(line)")
        }
        let prefix = fields[2].isEmpty ? nil : String(fields[2])
        return Court(id: id, name: String(fields[4]), kind: kind, documentPrefix: prefix, timeZone: String(fields[3]))
    }

    /// A court a row: id | kind | document prefix | IANA time zone of the clerk's office | full name.
    ///
    /// - The prefix is empty where no document id is known: four of the bankruptcy appellate panels. The Ninth
    ///   Circuit and its panel both use `009`, the District of Columbia Circuit and the Court of Appeals for
    ///   Veterans Claims both `012`, so a prefix alone does not name a court.
    /// - Where a district lies in two zones (Northern Florida, Northern Indiana, Western Texas, North and South
    ///   Dakota, …) the zone is that of its main clerk's office.
    /// - Source: court ids and prefixes as PACER and CM/ECF use them, in the tables of juriscraper 4.0.1,
    ///   `pacer/utils.py`, and for `bap9` in a docket of its test files; names from 28 U.S.C. sections 41, 81 to 131, 132, 152, 158(b), 171, 251 and 1407,
    ///   38 U.S.C. section 7251 and 48 U.S.C. sections 1424, 1611 and 1821; zones from the IANA database.
    private static let table = """
        ca1|appellate|001|America/New_York|United States Court of Appeals for the First Circuit
        ca2|appellate|002|America/New_York|United States Court of Appeals for the Second Circuit
        ca3|appellate|003|America/New_York|United States Court of Appeals for the Third Circuit
        ca4|appellate|004|America/New_York|United States Court of Appeals for the Fourth Circuit
        ca5|appellate|005|America/Chicago|United States Court of Appeals for the Fifth Circuit
        ca6|appellate|006|America/New_York|United States Court of Appeals for the Sixth Circuit
        ca7|appellate|007|America/Chicago|United States Court of Appeals for the Seventh Circuit
        ca8|appellate|008|America/Chicago|United States Court of Appeals for the Eighth Circuit
        ca9|appellate|009|America/Los_Angeles|United States Court of Appeals for the Ninth Circuit
        ca10|appellate|010|America/Denver|United States Court of Appeals for the Tenth Circuit
        ca11|appellate|011|America/New_York|United States Court of Appeals for the Eleventh Circuit
        cadc|appellate|012|America/New_York|United States Court of Appeals for the District of Columbia Circuit
        cafc|appellate|013|America/New_York|United States Court of Appeals for the Federal Circuit
        bap1|appellate||America/New_York|United States Bankruptcy Appellate Panel for the First Circuit
        bap6|appellate||America/New_York|United States Bankruptcy Appellate Panel of the Sixth Circuit
        bap8|appellate||America/Chicago|United States Bankruptcy Appellate Panel for the Eighth Circuit
        bap9|appellate|009|America/Los_Angeles|United States Bankruptcy Appellate Panel of the Ninth Circuit
        bap10|appellate||America/Denver|United States Bankruptcy Appellate Panel of the Tenth Circuit
        cavc|special|012|America/New_York|United States Court of Appeals for Veterans Claims
        cit|special|014|America/New_York|United States Court of International Trade
        cofc|special|015|America/New_York|United States Court of Federal Claims
        jpml|special|850|America/New_York|United States Judicial Panel on Multidistrict Litigation
        akd|district|023|America/Anchorage|United States District Court for the District of Alaska
        almd|district|017|America/Chicago|United States District Court for the Middle District of Alabama
        alnd|district|019|America/Chicago|United States District Court for the Northern District of Alabama
        alsd|district|021|America/Chicago|United States District Court for the Southern District of Alabama
        ared|district|027|America/Chicago|United States District Court for the Eastern District of Arkansas
        arwd|district|029|America/Chicago|United States District Court for the Western District of Arkansas
        azd|district|025|America/Phoenix|United States District Court for the District of Arizona
        cacd|district|031|America/Los_Angeles|United States District Court for the Central District of California
        caed|district|033|America/Los_Angeles|United States District Court for the Eastern District of California
        cand|district|035|America/Los_Angeles|United States District Court for the Northern District of California
        casd|district|037|America/Los_Angeles|United States District Court for the Southern District of California
        cod|district|039|America/Denver|United States District Court for the District of Colorado
        ctd|district|041|America/New_York|United States District Court for the District of Connecticut
        dcd|district|045|America/New_York|United States District Court for the District of Columbia
        ded|district|043|America/New_York|United States District Court for the District of Delaware
        flmd|district|047|America/New_York|United States District Court for the Middle District of Florida
        flnd|district|049|America/New_York|United States District Court for the Northern District of Florida
        flsd|district|051|America/New_York|United States District Court for the Southern District of Florida
        gamd|district|053|America/New_York|United States District Court for the Middle District of Georgia
        gand|district|055|America/New_York|United States District Court for the Northern District of Georgia
        gasd|district|057|America/New_York|United States District Court for the Southern District of Georgia
        gud|district|059|Pacific/Guam|District Court of Guam
        hid|district|061|Pacific/Honolulu|United States District Court for the District of Hawaii
        iand|district|075|America/Chicago|United States District Court for the Northern District of Iowa
        iasd|district|077|America/Chicago|United States District Court for the Southern District of Iowa
        idd|district|063|America/Boise|United States District Court for the District of Idaho
        ilcd|district|065|America/Chicago|United States District Court for the Central District of Illinois
        ilnd|district|067|America/Chicago|United States District Court for the Northern District of Illinois
        ilsd|district|069|America/Chicago|United States District Court for the Southern District of Illinois
        innd|district|071|America/Indiana/Indianapolis|United States District Court for the Northern District of Indiana
        insd|district|073|America/Indiana/Indianapolis|United States District Court for the Southern District of Indiana
        ksd|district|079|America/Chicago|United States District Court for the District of Kansas
        kyed|district|081|America/New_York|United States District Court for the Eastern District of Kentucky
        kywd|district|083|America/Kentucky/Louisville|United States District Court for the Western District of Kentucky
        laed|district|085|America/Chicago|United States District Court for the Eastern District of Louisiana
        lamd|district|087|America/Chicago|United States District Court for the Middle District of Louisiana
        lawd|district|089|America/Chicago|United States District Court for the Western District of Louisiana
        mad|district|095|America/New_York|United States District Court for the District of Massachusetts
        mdd|district|093|America/New_York|United States District Court for the District of Maryland
        med|district|091|America/New_York|United States District Court for the District of Maine
        mied|district|097|America/Detroit|United States District Court for the Eastern District of Michigan
        miwd|district|099|America/Detroit|United States District Court for the Western District of Michigan
        mnd|district|101|America/Chicago|United States District Court for the District of Minnesota
        moed|district|107|America/Chicago|United States District Court for the Eastern District of Missouri
        mowd|district|109|America/Chicago|United States District Court for the Western District of Missouri
        msnd|district|103|America/Chicago|United States District Court for the Northern District of Mississippi
        mssd|district|105|America/Chicago|United States District Court for the Southern District of Mississippi
        mtd|district|111|America/Denver|United States District Court for the District of Montana
        nced|district|131|America/New_York|United States District Court for the Eastern District of North Carolina
        ncmd|district|133|America/New_York|United States District Court for the Middle District of North Carolina
        ncwd|district|135|America/New_York|United States District Court for the Western District of North Carolina
        ndd|district|137|America/Chicago|United States District Court for the District of North Dakota
        ned|district|113|America/Chicago|United States District Court for the District of Nebraska
        nhd|district|117|America/New_York|United States District Court for the District of New Hampshire
        njd|district|119|America/New_York|United States District Court for the District of New Jersey
        nmd|district|121|America/Denver|United States District Court for the District of New Mexico
        nmid|district|139|Pacific/Saipan|District Court for the Northern Mariana Islands
        nvd|district|115|America/Los_Angeles|United States District Court for the District of Nevada
        nyed|district|123|America/New_York|United States District Court for the Eastern District of New York
        nynd|district|125|America/New_York|United States District Court for the Northern District of New York
        nysd|district|127|America/New_York|United States District Court for the Southern District of New York
        nywd|district|129|America/New_York|United States District Court for the Western District of New York
        ohnd|district|141|America/New_York|United States District Court for the Northern District of Ohio
        ohsd|district|143|America/New_York|United States District Court for the Southern District of Ohio
        oked|district|145|America/Chicago|United States District Court for the Eastern District of Oklahoma
        oknd|district|147|America/Chicago|United States District Court for the Northern District of Oklahoma
        okwd|district|149|America/Chicago|United States District Court for the Western District of Oklahoma
        ord|district|151|America/Los_Angeles|United States District Court for the District of Oregon
        paed|district|153|America/New_York|United States District Court for the Eastern District of Pennsylvania
        pamd|district|155|America/New_York|United States District Court for the Middle District of Pennsylvania
        pawd|district|157|America/New_York|United States District Court for the Western District of Pennsylvania
        prd|district|159|America/Puerto_Rico|United States District Court for the District of Puerto Rico
        rid|district|161|America/New_York|United States District Court for the District of Rhode Island
        scd|district|163|America/New_York|United States District Court for the District of South Carolina
        sdd|district|165|America/Chicago|United States District Court for the District of South Dakota
        tned|district|167|America/New_York|United States District Court for the Eastern District of Tennessee
        tnmd|district|169|America/Chicago|United States District Court for the Middle District of Tennessee
        tnwd|district|171|America/Chicago|United States District Court for the Western District of Tennessee
        txed|district|175|America/Chicago|United States District Court for the Eastern District of Texas
        txnd|district|177|America/Chicago|United States District Court for the Northern District of Texas
        txsd|district|179|America/Chicago|United States District Court for the Southern District of Texas
        txwd|district|181|America/Chicago|United States District Court for the Western District of Texas
        utd|district|183|America/Denver|United States District Court for the District of Utah
        vaed|district|189|America/New_York|United States District Court for the Eastern District of Virginia
        vawd|district|191|America/New_York|United States District Court for the Western District of Virginia
        vid|district|193|America/St_Thomas|District Court of the Virgin Islands
        vtd|district|185|America/New_York|United States District Court for the District of Vermont
        waed|district|195|America/Los_Angeles|United States District Court for the Eastern District of Washington
        wawd|district|197|America/Los_Angeles|United States District Court for the Western District of Washington
        wied|district|203|America/Chicago|United States District Court for the Eastern District of Wisconsin
        wiwd|district|205|America/Chicago|United States District Court for the Western District of Wisconsin
        wvnd|district|199|America/New_York|United States District Court for the Northern District of West Virginia
        wvsd|district|201|America/New_York|United States District Court for the Southern District of West Virginia
        wyd|district|207|America/Denver|United States District Court for the District of Wyoming
        akb|bankruptcy|022|America/Anchorage|United States Bankruptcy Court for the District of Alaska
        almb|bankruptcy|016|America/Chicago|United States Bankruptcy Court for the Middle District of Alabama
        alnb|bankruptcy|018|America/Chicago|United States Bankruptcy Court for the Northern District of Alabama
        alsb|bankruptcy|020|America/Chicago|United States Bankruptcy Court for the Southern District of Alabama
        areb|bankruptcy|026|America/Chicago|United States Bankruptcy Court for the Eastern District of Arkansas
        arwb|bankruptcy|028|America/Chicago|United States Bankruptcy Court for the Western District of Arkansas
        azb|bankruptcy|024|America/Phoenix|United States Bankruptcy Court for the District of Arizona
        cacb|bankruptcy|973|America/Los_Angeles|United States Bankruptcy Court for the Central District of California
        caeb|bankruptcy|032|America/Los_Angeles|United States Bankruptcy Court for the Eastern District of California
        canb|bankruptcy|034|America/Los_Angeles|United States Bankruptcy Court for the Northern District of California
        casb|bankruptcy|036|America/Los_Angeles|United States Bankruptcy Court for the Southern District of California
        cob|bankruptcy|038|America/Denver|United States Bankruptcy Court for the District of Colorado
        ctb|bankruptcy|040|America/New_York|United States Bankruptcy Court for the District of Connecticut
        dcb|bankruptcy|044|America/New_York|United States Bankruptcy Court for the District of Columbia
        deb|bankruptcy|042|America/New_York|United States Bankruptcy Court for the District of Delaware
        flmb|bankruptcy|046|America/New_York|United States Bankruptcy Court for the Middle District of Florida
        flnb|bankruptcy|048|America/New_York|United States Bankruptcy Court for the Northern District of Florida
        flsb|bankruptcy|050|America/New_York|United States Bankruptcy Court for the Southern District of Florida
        gamb|bankruptcy|052|America/New_York|United States Bankruptcy Court for the Middle District of Georgia
        ganb|bankruptcy|054|America/New_York|United States Bankruptcy Court for the Northern District of Georgia
        gasb|bankruptcy|056|America/New_York|United States Bankruptcy Court for the Southern District of Georgia
        gub|bankruptcy|058|Pacific/Guam|District Court of Guam, Bankruptcy Division
        hib|bankruptcy|060|Pacific/Honolulu|United States Bankruptcy Court for the District of Hawaii
        ianb|bankruptcy|074|America/Chicago|United States Bankruptcy Court for the Northern District of Iowa
        iasb|bankruptcy|076|America/Chicago|United States Bankruptcy Court for the Southern District of Iowa
        idb|bankruptcy|062|America/Boise|United States Bankruptcy Court for the District of Idaho
        ilcb|bankruptcy|064|America/Chicago|United States Bankruptcy Court for the Central District of Illinois
        ilnb|bankruptcy|066|America/Chicago|United States Bankruptcy Court for the Northern District of Illinois
        ilsb|bankruptcy|068|America/Chicago|United States Bankruptcy Court for the Southern District of Illinois
        innb|bankruptcy|070|America/Indiana/Indianapolis|United States Bankruptcy Court for the Northern District of Indiana
        insb|bankruptcy|072|America/Indiana/Indianapolis|United States Bankruptcy Court for the Southern District of Indiana
        ksb|bankruptcy|078|America/Chicago|United States Bankruptcy Court for the District of Kansas
        kyeb|bankruptcy|080|America/New_York|United States Bankruptcy Court for the Eastern District of Kentucky
        kywb|bankruptcy|082|America/Kentucky/Louisville|United States Bankruptcy Court for the Western District of Kentucky
        laeb|bankruptcy|084|America/Chicago|United States Bankruptcy Court for the Eastern District of Louisiana
        lamb|bankruptcy|086|America/Chicago|United States Bankruptcy Court for the Middle District of Louisiana
        lawb|bankruptcy|088|America/Chicago|United States Bankruptcy Court for the Western District of Louisiana
        mab|bankruptcy|094|America/New_York|United States Bankruptcy Court for the District of Massachusetts
        mdb|bankruptcy|092|America/New_York|United States Bankruptcy Court for the District of Maryland
        meb|bankruptcy|090|America/New_York|United States Bankruptcy Court for the District of Maine
        mieb|bankruptcy|096|America/Detroit|United States Bankruptcy Court for the Eastern District of Michigan
        miwb|bankruptcy|098|America/Detroit|United States Bankruptcy Court for the Western District of Michigan
        mnb|bankruptcy|100|America/Chicago|United States Bankruptcy Court for the District of Minnesota
        moeb|bankruptcy|106|America/Chicago|United States Bankruptcy Court for the Eastern District of Missouri
        mowb|bankruptcy|108|America/Chicago|United States Bankruptcy Court for the Western District of Missouri
        msnb|bankruptcy|102|America/Chicago|United States Bankruptcy Court for the Northern District of Mississippi
        mssb|bankruptcy|104|America/Chicago|United States Bankruptcy Court for the Southern District of Mississippi
        mtb|bankruptcy|110|America/Denver|United States Bankruptcy Court for the District of Montana
        nceb|bankruptcy|130|America/New_York|United States Bankruptcy Court for the Eastern District of North Carolina
        ncmb|bankruptcy|132|America/New_York|United States Bankruptcy Court for the Middle District of North Carolina
        ncwb|bankruptcy|134|America/New_York|United States Bankruptcy Court for the Western District of North Carolina
        ndb|bankruptcy|136|America/Chicago|United States Bankruptcy Court for the District of North Dakota
        neb|bankruptcy|112|America/Chicago|United States Bankruptcy Court for the District of Nebraska
        nhb|bankruptcy|116|America/New_York|United States Bankruptcy Court for the District of New Hampshire
        njb|bankruptcy|118|America/New_York|United States Bankruptcy Court for the District of New Jersey
        nmb|bankruptcy|120|America/Denver|United States Bankruptcy Court for the District of New Mexico
        nmib|bankruptcy|138|Pacific/Saipan|District Court for the Northern Mariana Islands, Bankruptcy Division
        nvb|bankruptcy|114|America/Los_Angeles|United States Bankruptcy Court for the District of Nevada
        nyeb|bankruptcy|122|America/New_York|United States Bankruptcy Court for the Eastern District of New York
        nynb|bankruptcy|124|America/New_York|United States Bankruptcy Court for the Northern District of New York
        nysb|bankruptcy|126|America/New_York|United States Bankruptcy Court for the Southern District of New York
        nywb|bankruptcy|128|America/New_York|United States Bankruptcy Court for the Western District of New York
        ohnb|bankruptcy|140|America/New_York|United States Bankruptcy Court for the Northern District of Ohio
        ohsb|bankruptcy|142|America/New_York|United States Bankruptcy Court for the Southern District of Ohio
        okeb|bankruptcy|144|America/Chicago|United States Bankruptcy Court for the Eastern District of Oklahoma
        oknb|bankruptcy|146|America/Chicago|United States Bankruptcy Court for the Northern District of Oklahoma
        okwb|bankruptcy|148|America/Chicago|United States Bankruptcy Court for the Western District of Oklahoma
        orb|bankruptcy|150|America/Los_Angeles|United States Bankruptcy Court for the District of Oregon
        paeb|bankruptcy|152|America/New_York|United States Bankruptcy Court for the Eastern District of Pennsylvania
        pamb|bankruptcy|154|America/New_York|United States Bankruptcy Court for the Middle District of Pennsylvania
        pawb|bankruptcy|156|America/New_York|United States Bankruptcy Court for the Western District of Pennsylvania
        prb|bankruptcy|158|America/Puerto_Rico|United States Bankruptcy Court for the District of Puerto Rico
        rib|bankruptcy|160|America/New_York|United States Bankruptcy Court for the District of Rhode Island
        scb|bankruptcy|162|America/New_York|United States Bankruptcy Court for the District of South Carolina
        sdb|bankruptcy|164|America/Chicago|United States Bankruptcy Court for the District of South Dakota
        tneb|bankruptcy|166|America/New_York|United States Bankruptcy Court for the Eastern District of Tennessee
        tnmb|bankruptcy|168|America/Chicago|United States Bankruptcy Court for the Middle District of Tennessee
        tnwb|bankruptcy|170|America/Chicago|United States Bankruptcy Court for the Western District of Tennessee
        txeb|bankruptcy|174|America/Chicago|United States Bankruptcy Court for the Eastern District of Texas
        txnb|bankruptcy|176|America/Chicago|United States Bankruptcy Court for the Northern District of Texas
        txsb|bankruptcy|178|America/Chicago|United States Bankruptcy Court for the Southern District of Texas
        txwb|bankruptcy|180|America/Chicago|United States Bankruptcy Court for the Western District of Texas
        utb|bankruptcy|182|America/Denver|United States Bankruptcy Court for the District of Utah
        vaeb|bankruptcy|188|America/New_York|United States Bankruptcy Court for the Eastern District of Virginia
        vawb|bankruptcy|190|America/New_York|United States Bankruptcy Court for the Western District of Virginia
        vib|bankruptcy|192|America/St_Thomas|District Court of the Virgin Islands, Bankruptcy Division
        vtb|bankruptcy|184|America/New_York|United States Bankruptcy Court for the District of Vermont
        waeb|bankruptcy|194|America/Los_Angeles|United States Bankruptcy Court for the Eastern District of Washington
        wawb|bankruptcy|196|America/Los_Angeles|United States Bankruptcy Court for the Western District of Washington
        wieb|bankruptcy|202|America/Chicago|United States Bankruptcy Court for the Eastern District of Wisconsin
        wiwb|bankruptcy|204|America/Chicago|United States Bankruptcy Court for the Western District of Wisconsin
        wvnb|bankruptcy|198|America/New_York|United States Bankruptcy Court for the Northern District of West Virginia
        wvsb|bankruptcy|200|America/New_York|United States Bankruptcy Court for the Southern District of West Virginia
        wyb|bankruptcy|206|America/Denver|United States Bankruptcy Court for the District of Wyoming
        """
}
