# The bot in an image of its own. Its steps are tried without Docker by `npm run image-steps`.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image has its own Node; the one that npm brings for machines with an older Node stays out. Prebuilt binaries of other packages are optional too, and come along.
RUN npm pkg delete optionalDependencies && npm ci --omit=dev

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
COPY --from=packages /app/package.json ./
COPY --from=packages /app/node_modules ./node_modules
COPY start.mjs LICENSE ./
COPY src ./src
COPY locales ./locales
COPY data ./data
# The only place that is written to: the database, where it is SQLite. A new volume takes over its owner.
RUN install -d -o node -g node /app/var
VOLUME /app/var
USER node
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "start.mjs"]
