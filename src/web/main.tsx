import "./ui/fonts.css";
import "./ui/tokens.css";
import "./ui/base.css";
import { RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { router } from "./routes.tsx";

// Browsers that do not know Temporal yet are taught it; the others never load it.
if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");

const place = document.getElementById("root");
if (place) createRoot(place).render(<RouterProvider router={router} />);
