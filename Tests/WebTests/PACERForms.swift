import Testing

@testable import Web

@Suite("Reading the forms of PACER clients")
struct PACERForms {
    private static let parts =
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1 & 2\r\n--b\r\n"
        + "content-disposition: form-data; name=\"b\"\r\n\r\n\r\n--b--\r\n"

    @Test func `parts with a name and nothing else are read`() throws {
        let form = try PostedForm(Array(Self.parts.utf8), contentType: "multipart/form-data; boundary=\"b\"")
        #expect(form["a"] == "1 & 2")
        #expect(form.has("b"))
        #expect(form["c"] == "")
    }

    @Test func `an encoded form is read`() throws {
        let form = try PostedForm(Array("a=1+%26+2&b&c=%4".utf8), contentType: "application/x-www-form-urlencoded")
        #expect(form["a"] == "1 & 2")
        #expect(form.has("b"))
        #expect(form["c"] == "%4")
    }

    @Test func `an empty body needs no type`() throws {
        #expect(try PostedForm([], contentType: "").fields.isEmpty)
    }

    @Test(arguments: [
        "", "--", "--b", "--b\r\n", "--b\r\n\r\n", "--b\r\nX: y\r\n\r\nv\r\n--b--", "--b\r\nno header\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nopen end",
        "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"x\"\r\n\r\nv\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nv\r\n--b--",
    ])
    func `a broken or unfitting form is refused with words`(body: String) {
        #expect(throws: ClientFault.self) {
            try PostedForm(Array(body.utf8), contentType: "multipart/form-data; boundary=b")
        }
    }

    @Test(arguments: ["multipart/form-data", "multipart/form-data; boundary=", "text/plain"])
    func `a form of no readable type is refused`(type: String) {
        #expect(throws: ClientFault.self) { try PostedForm(Array("--b--".utf8), contentType: type) }
    }

    @Test func `too many fields and too long values are refused`() {
        let many = String(repeating: "a=1&", count: PostedForm.fieldLimit + 1)
        let long = "a=" + String(repeating: "x", count: PostedForm.valueLimit + 1)
        for body in [many, long] { #expect(throws: ClientFault.self) { try PostedForm(urlEncoded: body) } }
    }

    @Test(arguments: [
        ("sort1", "backwards"), ("date_range_type", "Never"), ("date_from", "13/40/2024"), ("date_to", "yesterday"),
        ("documents_numbered_from_", "-1"), ("documents_numbered_to_", "99999999999999999999"),
        ("output_format", "pdf"),
        ("all_case_ids", "1 OR 1=1"), ("all_case_ids", "99999999999999999999999"), ("all_case_ids", ""),
    ])
    func `a value that the form does not offer gives a clear page, and no charge`(field: String, value: String)
        async throws
    {
        try await PACERHouse.open(cents: 10) { house in
            let answer = try await house.report([(field, value)])
            #expect(answer.status == 200)
            #expect(answer.hasLogoutLink)
            #expect(answer.text.contains("Incomplete request. Please") || answer.text.contains("Case not found."))
            #expect(try await house.charges().isEmpty)
        }
    }

    @Test func `a form that is too long is refused with the logout link`() async throws {
        try await PACERHouse.open { house in
            let answer = try await house.report([("case_num", String(repeating: "x", count: PostedForm.byteLimit))])
            #expect(answer.status == 413)
            #expect(answer.hasLogoutLink)
        }
    }
}
