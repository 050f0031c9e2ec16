import type { Role } from "#okr/access.ts";
import type { ExamplePerson, ExampleTeam } from "./example-company.ts";

const person = (key: string, name: string, title: string, role: Role = "member"): ExamplePerson => ({
  key,
  name,
  email: `${name.toLowerCase().replace(" ", ".")}@meridian.example`,
  title,
  role,
});

export const people: readonly ExamplePerson[] = [
  person("IS", "Ingrid Solberg", "Chief executive", "owner"),
  person("DR", "Daniel Reyes", "VP Product", "admin"),
  person("AT", "Aiko Tanaka", "Product lead, Admin Experience"),
  person("SW", "Sam Whitfield", "Product lead, AI Platform"),
  person("MO", "Maya Okafor", "Director, Product Marketing", "admin"),
  person("PN", "Priya Nair", "Product marketing, CRO persona"),
  person("LM", "Leo Marchetti", "Product marketing, Foresight"),
  person("HC", "Hannah Cole", "VP Marketing", "admin"),
  person("EP", "Elena Petrova", "Head of Content"),
  person("JW", "Jonas Weber", "Head of Community"),
  person("RA", "Ruth Adeyemi", "VP Sales"),
  person("BC", "Ben Carver", "Sales enablement"),
  person("NH", "Nora Haddad", "Analyst relations"),
  person("VH", "Viktor Hale", "Revenue operations"),
  person("TB", "Tess Byrne", "Brand lead"),
];

export const teams: readonly ExampleTeam[] = [
  { key: "company", parent: null, name: "Meridian Analytics", function: "company", lead: "IS", members: ["IS"] },
  { key: "product", parent: "company", name: "Product", function: "product", lead: "DR", members: ["DR"] },
  { key: "admin", parent: "product", name: "Admin Experience", function: "product", lead: "AT", members: ["AT"] },
  { key: "ai", parent: "product", name: "AI Platform", function: "product", lead: "SW", members: ["SW"] },
  {
    key: "pmm",
    parent: "company",
    name: "Product Marketing",
    function: "product-marketing",
    lead: "MO",
    members: ["MO", "PN", "LM"],
  },
  { key: "marketing", parent: "company", name: "Marketing", function: "marketing", lead: "HC", members: ["HC"] },
  { key: "content", parent: "marketing", name: "Content", function: "content", lead: "EP", members: ["EP"] },
  {
    key: "community",
    parent: "marketing",
    name: "Community",
    function: "community",
    lead: "JW",
    members: ["JW", "NH"],
  },
  { key: "brand", parent: "marketing", name: "Brand", function: "brand", lead: "TB", members: ["TB"] },
  { key: "sales", parent: "company", name: "Sales", function: "sales", lead: "RA", members: ["RA", "BC", "VH"] },
];
