import CourtRecord

extension JuriscraperDocket {
    static func party(_ node: JSONNode, _ field: String, _ reader: inout DocketFileReader) -> Party {
        let members = reader.object(node, field)
        reader.leaveOut(
            unknownOf: members,
            known: ["name", "type", "extra_info", "date_terminated", "attorneys", "criminal_data"], field)
        let attorneys = reader.list(members["attorneys"], "\(field).attorneys")
        return Party(
            name: reader.text(members["name"], "\(field).name"),
            role: reader.text(members["type"], "\(field).type"),
            description: reader.text(members["extra_info"], "\(field).extra_info"),
            terminatedOn: reader.date(members["date_terminated"], "\(field).date_terminated"),
            counsel: attorneys.enumerated().map { place, node in
                counsel(node, "\(field).attorneys[\(place)]", &reader)
            },
            showsCounsel: members["attorneys"] != nil,
            charges: charges(members["criminal_data"], "\(field).criminal_data", &reader))
    }

    private static func counsel(_ node: JSONNode, _ field: String, _ reader: inout DocketFileReader) -> Counsel {
        let members = reader.object(node, field)
        reader.leaveOut(unknownOf: members, known: ["name", "contact", "roles"], field)
        return Counsel(
            name: reader.text(members["name"], "\(field).name"),
            contact: reader.text(members["contact"], "\(field).contact"),
            roles: reader.list(members["roles"], "\(field).roles").enumerated().map { place, role in
                reader.text(role, "\(field).roles[\(place)]")
            })
    }

    private static func charges(_ node: JSONNode?, _ field: String, _ reader: inout DocketFileReader) -> Charges? {
        guard let members = reader.optionalObject(node, field) else { return nil }
        reader.leaveOut(
            unknownOf: members,
            known: ["counts", "complaints", "highest_offense_level_opening", "highest_offense_level_terminated"], field)
        return Charges(
            counts: reader.list(members["counts"], "\(field).counts").enumerated().map { place, node in
                count(node, "\(field).counts[\(place)]", &reader)
            },
            complaints: reader.list(members["complaints"], "\(field).complaints").enumerated().map { place, node in
                let field = "\(field).complaints[\(place)]"
                let complaint = reader.object(node, field)
                reader.leaveOut(unknownOf: complaint, known: ["name", "disposition"], field)
                return Charges.Complaint(
                    name: reader.text(complaint["name"], "\(field).name"),
                    disposition: reader.text(complaint["disposition"], "\(field).disposition"))
            },
            highestOffenseLevelOpening: reader.text(
                members["highest_offense_level_opening"], "\(field).highest_offense_level_opening"),
            highestOffenseLevelTerminated: reader.text(
                members["highest_offense_level_terminated"], "\(field).highest_offense_level_terminated"))
    }

    private static func count(_ node: JSONNode, _ field: String, _ reader: inout DocketFileReader) -> Charges.Count {
        let members = reader.object(node, field)
        reader.leaveOut(unknownOf: members, known: ["name", "status", "disposition"], field)
        let status = reader.text(members["status"], "\(field).status")
        if status != "pending", status != "terminated" {
            reader.find(.noted, "\(field).status", "is neither pending nor terminated; terminated was taken")
        }
        return Charges.Count(
            name: reader.text(members["name"], "\(field).name"),
            isPending: status == "pending",
            disposition: reader.text(members["disposition"], "\(field).disposition"))
    }
}
