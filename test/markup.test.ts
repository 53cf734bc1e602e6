import { describe, expect, it } from "vitest";
import { embeddedJson, html } from "../src/markup.ts";

describe("HTML templates", () => {
  it("take text as text, in content and in attributes", () => {
    expect(html`<b title="${`"'<&>`}">${"<script>"}</b>`.html).toBe(
      '<b title="&quot;&#39;&lt;&amp;&gt;">&lt;script&gt;</b>',
    );
  });
  it("take HTML made here as it is, lists joined, nothing as nothing", () => {
    expect(html`<ul>${["a", "<"].map((item) => html`<li>${item}</li>`)}${null}${false}${0}</ul>`.html).toBe(
      "<ul><li>a</li><li>&lt;</li>0</ul>",
    );
  });
  it("keep a backslash", () => {
    expect(html`a\\b${"\\n"}`.html).toBe("a\\b\\n");
  });
});

describe("JSON in a script element", () => {
  it("says the same and holds no sign that HTML reads", () => {
    const value = { text: "</script><!--\u2028&" };
    const { html: json } = embeddedJson(value);
    expect(json).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(json)).toEqual(value);
  });
});
