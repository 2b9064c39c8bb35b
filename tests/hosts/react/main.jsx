// A portal's page in React that uses the element through props and events.

import "baokao/checker";
import { StrictMode, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

const PLANS = { ecommerce: "电子商务师", "ai-trainer": "人工智能训练师" };
const place = document.getElementById("root");

function Portal({ app }) {
  const checker = useRef(null);
  const [plan, setPlan] = useState("ecommerce");
  const [theme, setTheme] = useState(undefined);
  const [shown, setShown] = useState(true);
  const [heard, setHeard] = useState([]);
  const hear = (event) => setHeard((all) => [...all, `${event.type} ${JSON.stringify(event.detail)}`]);
  const ready = (event) => {
    hear(event);
    checker.current.prefill({ birthDate: "1990-05-06" });
  };
  return (
    <main>
      <h1>考证报名</h1>
      {Object.entries(PLANS).map(([id, name]) => <button key={id} onClick={() => setPlan(id)}>{name}</button>)}
      <button onClick={() => setTheme(theme ? undefined : "dark")}>深色</button>
      <button onClick={() => setShown(!shown)}>显示</button>
      {shown && (
        <baokao-checker ref={checker} src={app} packs={[plan]} theme={theme} stateKey="portal"
          onbaokao-ready={ready} onbaokao-result={hear} onbaokao-error={hear} />
      )}
      <ol id="heard">{heard.map((line, at) => <li key={at}>{line}</li>)}</ol>
    </main>
  );
}

createRoot(place).render(<StrictMode><Portal app={place.dataset.app} /></StrictMode>);
